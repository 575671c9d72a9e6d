#pragma once

#include "app/export/films/film_export.hpp"
#include "app/export/films/frame_scene.hpp"
#include "app/paint/changing_raster.hpp"
#include "app/paint/row_ranges.hpp"

#include <vector>

namespace viewer {

/// The frames of a film, painted one after another by what differs. Every frame is to the pixel what `paint_raster` gives
/// of the day's page. For one thread.
class FilmFrames {
public:
    /// The film must outlive this.
    explicit FilmFrames(const Film& film);

    /// Returns the rows outside of which nothing differs from the frame painted before; all at the first.
    RowRanges paint(geodata::Day day);
    const Raster& frame() const { return raster_.raster(); }

private:
    RowRanges paint_map(geodata::Day day);
    DisplayList map_alone() const;
    std::vector<Item> over() const;
    ChangingRaster::Changed paint_scene(FrameScene scene);
    RowRanges rows_of(const ChangingRaster::Changed& boxes) const;

    const Film& film_;
    SceneSettings settings_;
    ChangingRaster raster_;
    std::vector<FrameKey> keys_;  ///< all found to give this map, whatever the date
    std::size_t dated_ = 0;       ///< where in the list the items of the date card begin
    std::size_t dated_count_ = 0;
    std::size_t over_count_ = 0;  ///< items at the end of the list that lie over the map
};

}  // namespace viewer
