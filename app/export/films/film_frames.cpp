#include "app/export/films/film_frames.hpp"

#include "app/export/films/frame_painter.hpp"
#include "app/paint/raster_painter.hpp"

#include <cmath>
#include <cstring>
#include <utility>

namespace viewer {

namespace {

class MapFrames : public FilmFrames {
public:
    MapFrames(const Film& film, const MapData& map)
        : painter_(map, settings_of(film), film.scale, film.redraw) {}

    RowRanges paint(geodata::Day day) override { return painter_.paint(day); }
    const Raster& frame() const override { return painter_.frame(); }

private:
    static SceneSettings settings_of(const Film& film) {
        auto settings = film.settings;
        settings.highlight_days = film.plan.highlight_days;
        return settings;
    }

    FramePainter painter_;
};

class PageFrames : public FilmFrames {
public:
    PageFrames(const Film& film, const MapData& map) : film_(film), map_(map) {}

    RowRanges paint(geodata::Day day) override {
        auto list = film_.page->draw(map_, day);
        if (frame_.width > 0 && !film_.redraw && list == list_) {
            return {};
        }
        list_ = std::move(list);
        const auto before = std::exchange(frame_, paint_raster(list_, film_.scale));
        return before.width == 0 || film_.redraw ? RowRanges{{0, frame_.height}} : changed_rows(before);
    }
    const Raster& frame() const override { return frame_; }

private:
    RowRanges changed_rows(const Raster& before) const {
        return rows_where({0, frame_.height}, [&](int y) {
            return std::memcmp(before.row(y), frame_.row(y), static_cast<std::size_t>(frame_.stride)) != 0;
        });
    }

    const Film& film_;
    const MapData& map_;
    DisplayList list_;
    Raster frame_;
};

}  // namespace

FrameSize frame_size(const Film& film) {
    const auto pixels = [&](double length) { return static_cast<int>(std::lround(length * film.scale)); };
    return film.page ? FrameSize{pixels(film.page->width), pixels(film.page->height)}
                     : FrameSize{pixels(film.settings.width), pixels(film.settings.height)};
}

std::unique_ptr<FilmFrames> film_frames(const Film& film, const MapData& map) {
    if (film.page) {
        return std::make_unique<PageFrames>(film, map);
    }
    return std::make_unique<MapFrames>(film, map);
}

}  // namespace viewer
