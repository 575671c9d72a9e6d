#pragma once

#include "app/scene/display_list.hpp"

#include <functional>
#include <span>

namespace viewer {

/// Takes one piece of a line, a convex polygon in pixels. Pieces only overlap on the inner side of turns that are too
/// narrow for their segments.
using TakePiece = std::function<void(std::span<const PagePoint> corners)>;

/// Cuts a stroke with its dashes, round joins and ends into pieces. `scale` is pixels per page unit; what lies outside
/// `visible`, a part of the page, is left out. A path of one place gives a dot if its ends are round. Widths that are not
/// positive give nothing.
void cut_stroke(const Stroke& stroke, double scale, const PageRect& visible, const TakePiece& take_piece);

/// The drawn pieces of a dashed path, each an open path; `dash` alternates on and off lengths in the path's units,
/// starting on at the first point, and repeats (an odd count swaps on and off each time round). A closed path ends at
/// its first point again. Piece of no length: a path of two equal points. Dashes that are negative or sum to nothing
/// give the whole path as one piece.
std::vector<PagePath> split_dashes(const PagePath& path, bool closed, const std::vector<double>& dash);

}  // namespace viewer
