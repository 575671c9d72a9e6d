#include "app/export/films/film_frames.hpp"

#include "app/scene/build_scene.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace viewer {

namespace {

// Days whose cards differ in width may still have the same map and labels.
bool same_but(const DisplayList& a, std::size_t from, std::size_t count, const DisplayList& b,
              std::size_t other_from, std::size_t other_count) {
    const std::span one(a.items);
    const std::span other(b.items);
    return std::ranges::equal(one.first(from), other.first(other_from)) &&
           std::ranges::equal(one.subspan(from + count), other.subspan(other_from + other_count));
}

}  // namespace

FrameSize frame_size(const Film& film) {
    const auto pixels = [&](double length) { return static_cast<int>(std::lround(length * film.scale)); };
    return film.page ? FrameSize{pixels(film.page->width), pixels(film.page->height)}
                     : FrameSize{pixels(film.settings.width), pixels(film.settings.height)};
}

FilmFrames::FilmFrames(const Film& film) : film_(film), settings_(film.settings) {
    settings_.highlight_days = film.plan.highlight_days;
}

RowRanges FilmFrames::rows_of(const ChangingRaster::Changed& boxes) const {
    return rows_where({0, frame().height}, [&](int y) {
        return std::ranges::any_of(boxes,
                                   [&](const PixelBox& box) { return box.top <= y && y < box.bottom; });
    });
}

RowRanges FilmFrames::paint(geodata::Day day) {
    if (film_.redraw) {
        raster_.forget();
    }
    return film_.page ? rows_of(raster_.paint(film_.page->draw(film_.map, day), film_.scale))
                      : paint_map(day);
}

RowRanges FilmFrames::paint_map(geodata::Day day) {
    settings_.day = day;
    if (film_.redraw) {
        return rows_of(raster_.paint(build_scene(film_.map, settings_), film_.scale));
    }
    auto scene = frame_scene(film_.map, settings_);
    const auto known = std::ranges::find(keys_, scene.key);
    if (known == keys_.end()) {
        return rows_of(paint_scene(std::move(scene)));
    }
    std::rotate(keys_.begin(), known, known + 1);
    const auto count = scene.dated.size();
    const auto changed = raster_.replace(dated_, dated_count_, std::move(scene.dated));
    dated_count_ = count;
    return rows_of(changed);
}

ChangingRaster::Changed FilmFrames::paint_scene(FrameScene scene) {
    auto list = build_scene(film_.map, settings_);
    const auto found =
        std::search(list.items.begin(), list.items.end(), scene.dated.begin(), scene.dated.end());
    const auto dated = static_cast<std::size_t>(found - list.items.begin());
    const auto count = found == list.items.end() ? 0 : scene.dated.size();
    if (keys_.empty() || !same_but(raster_.list(), dated_, dated_count_, list, dated, count)) {
        keys_.clear();
    }
    keys_.insert(keys_.begin(), std::move(scene.key));
    dated_ = dated;
    dated_count_ = count;
    return raster_.paint(std::move(list), film_.scale);
}

}  // namespace viewer
