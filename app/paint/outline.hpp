#pragma once

#include "app/scene/display_list.hpp"

namespace viewer {

/// Outlines of round shapes as points, so close together that they miss the true curve by at most 0.05 pixel;
/// `scale` is pixels per page unit. A negative size or radius counts as zero; corners are no rounder than the box allows.
PagePath circle_outline(PagePoint centre, double radius, double scale);
PagePath box_outline(const PageRect& rect, double radius, double scale);
/// That of a box made smaller by `inset` on each side, its corners with it.
PagePath inset_outline(const Box& box, double inset, double scale);

}  // namespace viewer
