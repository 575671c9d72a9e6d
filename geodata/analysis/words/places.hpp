#pragma once

#include "geodata/model/dataset.hpp"

#include <vector>

namespace geodata {

/// For each region the one that stands for its place: a region and the same place in other borders (one inside the
/// other, with a common name) are one place, which the outer of them stands for.
std::vector<RegionIndex> places_of(const Dataset& dataset);

}  // namespace geodata
