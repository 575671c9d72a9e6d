#pragma once

#include "geodata/geometry/common_land.hpp"
#include "geodata/model/dataset.hpp"

#include <vector>

namespace geodata {

/// For each region the days on which anything is said of it: those of its outline's own validity, within those of the
/// records of it, from the first that may begin to the last that may end. A region without records is there while it is
/// valid. Two regions of which the times have no day in common are never seen, counted or compared together.
std::vector<DaySpan> lifetimes(const Dataset& dataset);

/// The same as times of shapes, in the order of `Dataset::regions`.
std::vector<ShapeTime> shape_times(const Dataset& dataset);

}  // namespace geodata
