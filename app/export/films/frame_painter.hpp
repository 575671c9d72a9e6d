#pragma once

#include "app/export/films/frame_scene.hpp"
#include "app/paint/raster.hpp"
#include "app/paint/row_ranges.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace viewer {

/// Paints the frames of a film one after another, drawing the map only when it differs from the frame before. Every
/// frame is to the pixel what `paint_raster(build_scene(...))` gives. For one thread; the map must outlive it.
class FramePainter {
public:
    /// `settings` but for the day; `scale` is pixels per page unit. With `redraw` every frame is drawn anew.
    FramePainter(const MapData& map, SceneSettings settings, double scale, bool redraw = false);

    /// Returns the rows that differ from the frame painted before; all at the first.
    RowRanges paint(geodata::Day day);
    const Raster& frame() const { return frame_; }

private:
    bool shares_base(const FrameKey& key);
    RowRanges new_base();
    bool draw_ground();
    RowRanges paint_all();
    RowRanges paint_differences();
    std::span<const Item> above_ground(const DisplayList& list) const;
    RowRanges add_dated(const FrameScene& scene);
    RowRanges change_dated(const FrameScene& scene);
    /// Draws those of the items anew that touch the boxes, over `below`, and takes what then is within the boxes into
    /// the picture. Whole items, never clipped ones, which would have other pixels at the clip; they are drawn beside
    /// the picture, since outside the boxes they lack what lies over and under them.
    RowRanges redraw_boxes(const std::vector<PageRect>& boxes, const Raster& below,
                           std::span<const Item> items, Raster& picture);
    RowRange rows_of(const PageRect& card) const;

    const MapData& map_;
    SceneSettings settings_;
    double scale_;
    bool redraw_;
    std::vector<FrameKey> keys_;  // all found to give this base, the last one used first
    std::optional<geodata::Day> day_;
    DisplayList base_list_;
    DisplayList last_list_;    // of what is in `base_`
    DisplayList ground_list_;  // what lies below the regions, which hardly ever changes
    Raster ground_;
    Raster base_;
    Raster beside_;  // where changes are drawn before they are taken over
    Raster frame_;
    std::vector<std::uint8_t> before_;  // rows of the frame that the date card is about to cover
    RowRange card_rows_;                // where the frame differs from its base
    std::vector<Item> dated_;           // what was drawn there
};

}  // namespace viewer
