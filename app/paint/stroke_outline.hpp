#pragma once

#include "app/scene/display_list.hpp"

#include <functional>

namespace viewer {

/// Takes one edge of a line's outline, in pixels.
using TakeEdge = std::function<void(PagePoint from, PagePoint to)>;

/// Walks around a stroke with its dashes, round joins and ends, always in the same direction, so that every place within it
/// is gone round at least once: once but for the inner side of turns too narrow for their segments, and where lines cross.
/// `scale` is pixels per page unit; edges outside `visible`, a part of the page, may be left out. A path of one place gives
/// a dot if its ends are round. Widths that are not positive give nothing.
void outline_stroke(const Stroke& stroke, double scale, const PageRect& visible, const TakeEdge& take_edge);

/// The drawn pieces of a dashed path, each an open path; `dash` alternates on and off lengths in the path's units,
/// starting on at the first point, and repeats (an odd count swaps on and off each time round). A closed path ends at
/// its first point again. Piece of no length: a path of two equal points. Dashes that are negative or sum to nothing
/// give the whole path as one piece.
std::vector<PagePath> split_dashes(const PagePath& path, bool closed, const std::vector<double>& dash);

}  // namespace viewer
