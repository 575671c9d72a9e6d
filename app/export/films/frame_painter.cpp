#include "app/export/films/frame_painter.hpp"

#include "app/paint/different_boxes.hpp"
#include "app/paint/raster_painter.hpp"
#include "app/scene/build_scene.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace viewer {

namespace {

std::size_t row_bytes(const Raster& raster) { return static_cast<std::size_t>(raster.stride); }

struct PixelRect {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    std::size_t bytes() const { return 4 * static_cast<std::size_t>(std::max(0, right - left)); }
};

PixelRect pixels_in(const PageRect& box, double scale, const Raster& raster) {
    const auto within = [](double at, int most) {
        return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(most)));
    };
    return {within(std::floor(box.left * scale), raster.width),
            within(std::floor(box.top * scale), raster.height),
            within(std::ceil(box.right() * scale), raster.width),
            within(std::ceil(box.bottom() * scale), raster.height)};
}

void copy_rect(const Raster& from, Raster& to, const PixelRect& rect) {
    for (int y = rect.top; y < rect.bottom; ++y) {
        std::memcpy(to.row(y) + 4 * rect.left, from.row(y) + 4 * rect.left, rect.bytes());
    }
}

// Copies what differs, and marks its rows.
void take_rect(const Raster& from, Raster& to, const PixelRect& rect, std::vector<bool>& changed) {
    for (int y = rect.top; y < rect.bottom; ++y) {
        const auto* found = from.row(y) + 4 * rect.left;
        auto* kept = to.row(y) + 4 * rect.left;
        if (std::memcmp(found, kept, rect.bytes()) != 0) {
            std::memcpy(kept, found, rect.bytes());
            changed[static_cast<std::size_t>(y)] = true;
        }
    }
}

void copy_rows(const Raster& from, Raster& to, RowRange rows) {
    if (!rows.empty()) {
        std::memcpy(to.row(rows.first), from.row(rows.first),
                    static_cast<std::size_t>(rows.end - rows.first) * row_bytes(to));
    }
}

}  // namespace

FramePainter::FramePainter(const MapData& map, SceneSettings settings, double scale, bool redraw)
    : map_(map), settings_(settings), scale_(scale), redraw_(redraw) {}

RowRange FramePainter::rows_of(const PageRect& card) const {
    if (card.height <= 0) {
        return {};
    }
    // One pixel more on both sides for smoothed edges.
    return {std::max(0, static_cast<int>(std::floor(card.top * scale_)) - 1),
            std::min(frame_.height, static_cast<int>(std::ceil(card.bottom() * scale_)) + 1)};
}

// Days whose cards differ in width may still have the same labels.
bool FramePainter::shares_base(const FrameKey& key) {
    const auto known = std::find(keys_.begin(), keys_.end(), key);
    if (known != keys_.end()) {
        std::rotate(keys_.begin(), known, known + 1);
        return true;
    }
    auto list = frame_base(map_, settings_);
    const bool same = !keys_.empty() && list == base_list_;
    if (!same) {
        keys_.clear();
        base_list_ = std::move(list);
    }
    keys_.insert(keys_.begin(), key);
    return same;
}

std::span<const Item> FramePainter::above_ground(const DisplayList& list) const {
    return std::span(list.items).subspan(ground_list_.items.size());
}

// What lies below the regions; false when it is there already.
bool FramePainter::draw_ground() {
    const auto& items = base_list_.items;
    const auto& ground = ground_list_.items;
    const auto first =
        std::find_if(items.begin(), items.end(), [](const Item& item) { return item.role == Role::region; });
    if (ground_.width > 0 && std::equal(ground.begin(), ground.end(), items.begin(), first)) {
        return false;
    }
    ground_list_ = {base_list_.width, base_list_.height, base_list_.paper, {items.begin(), first}};
    ground_ = paint_raster(ground_list_, scale_);
    return true;
}

RowRanges FramePainter::paint_all() {
    base_ = ground_;
    paint_over(base_, above_ground(base_list_), scale_);
    frame_ = beside_ = base_;
    return {{0, base_.height}};
}

RowRanges FramePainter::paint_differences() {
    return redraw_boxes(different_boxes(above_ground(last_list_), above_ground(base_list_), scale_), ground_,
                        above_ground(base_list_), base_);
}

RowRanges FramePainter::redraw_boxes(const std::vector<PageRect>& boxes, const Raster& below,
                                     std::span<const Item> items, Raster& picture) {
    std::vector<PixelRect> rects;
    for (const auto& box : boxes) {
        rects.push_back(pixels_in(box, scale_, picture));
        copy_rect(below, beside_, rects.back());
    }
    std::vector<Item> drawn;
    for (const auto& item : items) {
        const auto box = painted_box(item, scale_);
        if (std::any_of(boxes.begin(), boxes.end(), [&](const PageRect& b) { return b.overlaps(box); })) {
            drawn.push_back(item);
        }
    }
    paint_over(beside_, drawn, scale_);
    std::vector<bool> changed(static_cast<std::size_t>(picture.height));
    for (const auto& rect : rects) {
        take_rect(beside_, picture, rect, changed);
    }
    return rows_where({0, picture.height}, [&](int y) { return changed[static_cast<std::size_t>(y)]; });
}

RowRanges FramePainter::new_base() {
    const bool other_ground = draw_ground();
    auto changed = other_ground ? paint_all() : paint_differences();
    last_list_ = base_list_;
    for (const auto rows : changed) {
        copy_rows(base_, frame_, rows);
    }
    return changed;
}

// Over the same map mostly only the line with the date differs from the frame before.
RowRanges FramePainter::change_dated(const FrameScene& scene) {
    auto rows = redraw_boxes(different_boxes(dated_, scene.dated, scale_), base_, scene.dated, frame_);
    card_rows_ = rows_of(scene.card);
    dated_ = scene.dated;
    return rows;
}

RowRanges FramePainter::add_dated(const FrameScene& scene) {
    auto rows = rows_of(scene.card);
    rows.add(card_rows_);
    if (rows.empty()) {
        return {};
    }
    before_.assign(frame_.row(rows.first), frame_.row(rows.end));
    copy_rows(base_, frame_, rows);
    paint_over(frame_, scene.dated, scale_);
    card_rows_ = rows_of(scene.card);
    dated_ = scene.dated;
    return rows_where(rows, [&](int y) {
        const auto* before = before_.data() + static_cast<std::size_t>(y - rows.first) * row_bytes(frame_);
        return std::memcmp(before, frame_.row(y), row_bytes(frame_)) != 0;
    });
}

RowRanges FramePainter::paint(geodata::Day day) {
    settings_.day = day;
    if (redraw_) {
        paint_raster(build_scene(map_, settings_), scale_, frame_);
        return {{0, frame_.height}};
    }
    if (day_ == day) {
        return {};
    }
    day_ = day;
    const auto scene = frame_scene(map_, settings_);
    if (shares_base(scene.key)) {
        return change_dated(scene);
    }
    const auto map_rows = new_base();
    return united(map_rows, add_dated(scene));
}

}  // namespace viewer
