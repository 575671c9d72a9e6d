#pragma once

#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// What of the items lies within a box: areas and lines are cut at its edge, dots, boxes and texts stay whole or, when
/// their middle or beginning lies outside, go.
std::vector<Item> clipped_items(const std::vector<Item>& items, const PageRect& box);

/// The items moved on the page.
void move_items(std::vector<Item>& items, double dx, double dy);

}  // namespace viewer
