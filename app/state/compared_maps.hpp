#pragma once

#include "app/state/picture_of.hpp"

// Internal to picture_of: the pages of two days that are compared on two maps.
namespace viewer {

/// Two maps of one ground beside each other, A left and B right, in a page whose size, unit, caption and buttons are set.
void add_side_by_side(const MapData& map, const ViewerState& state, PageContent& page);

/// One ground on one page: A to the left of a divider that can be taken, and B to its right.
void add_swipe(const MapData& map, const ViewerState& state, PageContent& page);

/// The divider of a page that has one, with the letters of its maps.
void draw_divider(const PageContent& page, DisplayList& list);

}  // namespace viewer
