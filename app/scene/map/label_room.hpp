#pragma once

#include "app/scene/map/label_placer.hpp"
#include "geodata/geometry/measure.hpp"

#include <optional>
#include <vector>

namespace viewer {

/// Where the name of an area may stand: on its own ground, clear of what lies on it.
class LabelRoom {
public:
    /// Clear of waters or not; with a region, only of those drawn above it, else of all listed regions.
    LabelRoom(const Drawing& drawing, const geodata::PlanePolygons& ground, const geodata::PlaneBox& box,
              bool clear_of_water = true, geodata::RegionIndex above = {});

    /// True when all of the page box lies on the ground.
    bool holds(const PageRect& box) const;
    /// The best free place for a name as large as `size`, on ground so many times as wide: wide ground, as near to
    /// `wish` as it can be.
    std::optional<PagePoint> roomiest(const LabelPlacer& labels, const PageRect& size, PagePoint wish,
                                      double width_wanted) const;

private:
    std::vector<geodata::Stretch> on_line(double page_y) const;
    std::vector<geodata::Stretch> on_band(double top, double bottom) const;

    const Drawing& drawing_;
    const geodata::PlanePolygons& ground_;
    PageRect box_;                  ///< around the ground, on the page
    std::size_t lowest_above_ = 0;  ///< place in `drawing_order` from which regions are kept clear of
    std::vector<const geodata::PlanePolygons*> waters_;
};

}  // namespace viewer
