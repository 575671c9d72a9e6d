#pragma once

#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/geometry/common_land.hpp"
#include "geodata/geometry/shape.hpp"

#include <optional>
#include <vector>

namespace geodata {

/// The `lifetimes` of the regions as times of shapes.
std::vector<ShapeTime> shape_times(const Dataset& dataset);

/// Two regions whose outlines cover common land.
struct RegionOverlap {
    RegionIndex a;  ///< stands before `b` in the dataset
    RegionIndex b;
    Area measured;        ///< common land on the equal-area plane; as exact as the outlines
    bool stated = false;  ///< `part_of` says that one lies inside the other
    Area a_area;          ///< of the whole outlines, measured
    Area b_area;
};

/// Every pair of regions that are there at the same time (`lifetimes`) and share more than half a percent of the smaller
/// one: borders drawn from two maps do not count as common land. `shapes` in the order of `Dataset::regions`, on an
/// equal-area plane.
std::vector<RegionOverlap> find_overlaps(const Dataset& dataset, const std::vector<PlanePolygons>& shapes);

/// The same of shapes that are laid over each other already.
std::vector<RegionOverlap> find_overlaps(const Dataset& dataset, const LaidOver& land);

/// The size of an overlap as publications give it: the area of one region less that of a region which is the same
/// without the common land, by their outlines to within 2 %. `whole` and `rest` are positions in `Dataset::areas`.
struct StatedOverlap {
    Area area;
    int whole = -1;
    int rest = -1;
};

/// An overlap between two rows of a list that `part_of` does not explain.
struct ListedOverlap {
    int row_a = -1;  ///< positions in `Listing::rows`
    int row_b = -1;
    RegionOverlap overlap;
    std::optional<StatedOverlap> stated;

    /// The stated size where there is one, else the measured one.
    Area area() const { return stated ? stated->area : overlap.measured; }
};

std::vector<ListedOverlap> listed_overlaps(const Dataset& dataset, const Listing& listing,
                                           const std::vector<RegionOverlap>& overlaps);

/// What a day's sum counts double although every region counts once: the overlaps between rows that both add to it.
/// Land shared by three rows is taken off twice; no more than the sum is ever taken off.
LowMidHigh doubly_counted(const DayTotals& totals, const std::vector<ListedOverlap>& overlaps);

}  // namespace geodata
