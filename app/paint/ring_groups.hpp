#pragma once

#include "app/scene/display_list.hpp"

#include <cstddef>
#include <vector>

namespace viewer {

/// One outer ring of an even-odd fill and the holes in it, as places in the list of rings.
struct RingGroup {
    std::size_t outer = 0;
    std::vector<std::size_t> holes;
    friend bool operator==(const RingGroup&, const RingGroup&) = default;
};

/// Sorts rings that do not cross each other into polygons: a ring in an even number of others is an outer ring, the
/// rest are holes of the smallest ring round them. Rings of fewer than three points are left out.
std::vector<RingGroup> group_rings(const std::vector<PagePath>& rings);

}  // namespace viewer
