#pragma once

#include "app/scene/display_list.hpp"

namespace viewer {

/// Outlines of round shapes as points, so close together that they miss the true curve by at most 0.05 pixel;
/// `scale` is pixels per page unit. A negative size or radius counts as zero; corners are no rounder than the box allows.
PagePath circle_outline(PagePoint centre, double radius, double scale);
PagePath box_outline(const PageRect& rect, double radius, double scale);

}  // namespace viewer
