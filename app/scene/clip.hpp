#pragma once

#include "app/scene/display_list.hpp"

namespace viewer {

/// The part of a ring within a box (Sutherland and Hodgman, 1974). A ring that leaves and enters again runs along the
/// box in between, which fills rightly but must not be stroked. Empty when nothing is inside.
PagePath clipped_ring(const PagePath& ring, const PageRect& box);

}  // namespace viewer
