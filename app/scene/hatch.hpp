#pragma once

#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// Parallel lines within rings (even-odd), `spacing` page units apart. `anchor` is a point that moves
/// with the map, so that the pattern does not swim while panning. Lines outside `frame` are left out.
std::vector<PagePath> hatch_lines(const std::vector<PagePath>& rings, HatchDirection direction,
                                  double spacing, PagePoint anchor, const PageRect& frame);

/// Points of a square grid turned by 45 degrees within rings; as `hatch_lines` otherwise.
std::vector<PagePoint> dot_grid(const std::vector<PagePath>& rings, double spacing, PagePoint anchor,
                                const PageRect& frame);

}  // namespace viewer
