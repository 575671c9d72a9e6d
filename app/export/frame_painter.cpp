#include "app/export/frame_painter.hpp"

#include "app/paint/cairo_painter.hpp"
#include "app/scene/build_scene.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace viewer {

namespace {

std::size_t row_bytes(const Raster& raster) { return static_cast<std::size_t>(raster.stride); }

bool same_row(const Raster& a, const Raster& b, int y) {
    return std::memcmp(a.row(y), b.row(y), row_bytes(a)) == 0;
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

void FramePainter::paint_base() {
    const auto first = std::find_if(base_list_.items.begin(), base_list_.items.end(),
                                    [](const Item& item) { return item.role == Role::region; });
    const auto& ground = ground_list_.items;
    if (ground_.width == 0 || !std::equal(ground.begin(), ground.end(), base_list_.items.begin(), first)) {
        ground_list_ = {
            base_list_.width, base_list_.height, base_list_.paper, {base_list_.items.begin(), first}};
        ground_ = paint_raster(ground_list_, scale_);
    }
    next_base_ = ground_;
    paint_over(next_base_, {first, base_list_.items.end()}, scale_);
}

RowRanges FramePainter::new_base() {
    paint_base();
    const RowRange all{0, next_base_.height};
    if (base_.width == 0) {
        base_ = frame_ = next_base_;
        return {all};
    }
    auto changed = rows_where(all, [&](int y) { return !same_row(base_, next_base_, y); });
    std::swap(base_, next_base_);
    for (const auto rows : changed) {
        copy_rows(base_, frame_, rows);
    }
    return changed;
}

// Mostly only the line with the date differs from the frame before.
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
    return rows_where(rows, [&](int y) {
        const auto* before = before_.data() + static_cast<std::size_t>(y - rows.first) * row_bytes(frame_);
        return std::memcmp(before, frame_.row(y), row_bytes(frame_)) != 0;
    });
}

RowRanges FramePainter::paint(geodata::Day day) {
    settings_.day = day;
    if (redraw_) {
        frame_ = paint_raster(build_scene(map_, settings_), scale_);
        return {{0, frame_.height}};
    }
    if (day_ == day) {
        return {};
    }
    day_ = day;
    const auto scene = frame_scene(map_, settings_);
    const auto map_rows = shares_base(scene.key) ? RowRanges() : new_base();
    return united(map_rows, add_dated(scene));
}

}  // namespace viewer
