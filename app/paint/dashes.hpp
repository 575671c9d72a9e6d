#pragma once

#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// The drawn pieces of a dashed path, each an open path; `dash` alternates on and off lengths in the path's units,
/// starting on at the first point, and repeats (an odd count swaps on and off each time round). A closed path ends at
/// its first point again. Piece of no length: a path of two equal points. Dashes that are negative or sum to nothing
/// give the whole path as one piece.
std::vector<PagePath> split_dashes(const PagePath& path, bool closed, const std::vector<double>& dash);

}  // namespace viewer
