#pragma once

#include "app/export/frame_scene.hpp"
#include "app/paint/raster.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace viewer {

/// Rows `first` up to, but without, `end`.
struct RowRange {
    int first = 0;
    int end = 0;

    bool empty() const { return end <= first; }
    void add(RowRange other);
    friend bool operator==(RowRange, RowRange) = default;
};

/// Paints the frames of a film one after another, drawing the map only when it differs from the frame before. Every
/// frame is to the pixel what `paint_raster(build_scene(...))` gives. For one thread; the map must outlive it.
class FramePainter {
public:
    /// `settings` but for the day; `scale` is pixels per page unit. With `redraw` every frame is drawn anew.
    FramePainter(const MapData& map, SceneSettings settings, double scale, bool redraw = false);

    /// Returns the rows that may differ from the frame painted before; all at the first.
    RowRange paint(geodata::Day day);
    const Raster& frame() const { return frame_; }

private:
    bool shares_base(const FrameKey& key);
    RowRange new_base();
    Raster painted_base();
    RowRange add_dated(const FrameScene& scene);
    RowRange rows_of(const PageRect& card) const;

    const MapData& map_;
    SceneSettings settings_;
    double scale_;
    bool redraw_;
    std::vector<FrameKey> keys_;  // all found to give this base, the last one used first
    std::optional<geodata::Day> day_;
    DisplayList base_list_;
    DisplayList ground_list_;  // what lies below the regions, which hardly ever changes
    Raster ground_;
    Raster base_;
    Raster frame_;
    std::vector<std::uint8_t> before_;  // rows of the frame that the date card is about to cover
    RowRange card_rows_;                // where the frame differs from its base
};

}  // namespace viewer
