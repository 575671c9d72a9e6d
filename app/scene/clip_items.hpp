#pragma once

#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// The part of a ring within a box (Sutherland and Hodgman, 1974). A ring that leaves and enters again runs along the
/// box in between, which fills rightly but must not be stroked. Empty when nothing is inside.
PagePath clipped_ring(const PagePath& ring, const PageRect& box);

/// What of the items lies within a box: areas and lines are cut at its edge, dots, boxes and texts stay whole or, when
/// their middle or beginning lies outside, go.
std::vector<Item> clipped_items(const std::vector<Item>& items, const PageRect& box);

/// The items moved on the page.
void move_items(std::vector<Item>& items, double dx, double dy);

}  // namespace viewer
