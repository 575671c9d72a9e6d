#pragma once

#include "app/scene/display_list.hpp"

#include <span>
#include <vector>

namespace viewer {

/// A box on the page beyond which an item paints no pixel, when it is drawn at `scale` pixels a page unit; somewhat too
/// large rather than too small.
PageRect painted_box(const Item& item, double scale);

/// Boxes outside of which two lists give the same pixels: those of all items that are only in one of them, or in
/// another order. Boxes that touch are put together.
std::vector<PageRect> damage_rects(std::span<const Item> before, std::span<const Item> after, double scale);

}  // namespace viewer
