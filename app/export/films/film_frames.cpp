#include "app/export/films/film_frames.hpp"

#include "app/scene/build_scene.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

namespace viewer {

namespace {

/// Items of which some are of one day alone.
struct DatedItems {
    std::span<const Item> items;
    std::size_t from = 0;
    std::size_t count = 0;
};

// Days whose cards differ in width may still have the same map and labels.
bool same_but_dated(const DatedItems& a, const DatedItems& b) {
    return std::ranges::equal(a.items.first(a.from), b.items.first(b.from)) &&
           std::ranges::equal(a.items.subspan(a.from + a.count), b.items.subspan(b.from + b.count));
}

}  // namespace

FrameSize frame_size(const Film& film) {
    const auto pixels = [&](double length) { return static_cast<int>(std::lround(length * film.scale)); };
    return film.page ? FrameSize{pixels(film.page->width), pixels(film.page->height)}
                     : FrameSize{pixels(film.settings.width), pixels(film.settings.height + film.below)};
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

DisplayList FilmFrames::map_alone() const {
    auto list = build_scene(film_.map, settings_);
    list.height += film_.below;
    return list;
}

std::vector<Item> FilmFrames::over() const {
    return film_.over ? film_.over(film_.map, settings_.day) : std::vector<Item>();
}

RowRanges FilmFrames::paint_map(geodata::Day day) {
    settings_.day = day;
    if (film_.redraw) {
        auto list = map_alone();
        std::ranges::move(over(), std::back_inserter(list.items));
        return rows_of(raster_.paint(std::move(list), film_.scale));
    }
    auto scene = frame_scene(film_.map, settings_);
    const auto known = std::ranges::find(keys_, scene.key);
    if (known == keys_.end()) {
        return rows_of(paint_scene(std::move(scene)));
    }
    std::rotate(keys_.begin(), known, known + 1);
    const auto count = scene.dated.size();
    auto changed = raster_.replace(dated_, dated_count_, std::move(scene.dated));
    dated_count_ = count;
    auto items = over();
    const auto over_count = items.size();
    const auto more =
        raster_.replace(raster_.list().items.size() - over_count_, over_count_, std::move(items));
    over_count_ = over_count;
    changed.insert(changed.end(), more.begin(), more.end());
    return rows_of(changed);
}

ChangingRaster::Changed FilmFrames::paint_scene(FrameScene scene) {
    auto list = map_alone();
    const auto found =
        std::search(list.items.begin(), list.items.end(), scene.dated.begin(), scene.dated.end());
    const auto dated = static_cast<std::size_t>(found - list.items.begin());
    const auto count = found == list.items.end() ? 0 : scene.dated.size();
    const std::span before(raster_.list().items);
    if (keys_.empty() || !same_but_dated({before.first(before.size() - over_count_), dated_, dated_count_},
                                         {list.items, dated, count})) {
        keys_.clear();
    }
    keys_.insert(keys_.begin(), std::move(scene.key));
    dated_ = dated;
    dated_count_ = count;
    auto items = over();
    over_count_ = items.size();
    std::ranges::move(items, std::back_inserter(list.items));
    return raster_.paint(std::move(list), film_.scale);
}

}  // namespace viewer
