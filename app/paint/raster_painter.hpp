#pragma once

#include "app/paint/raster.hpp"
#include "app/scene/display_list.hpp"

#include <span>

namespace viewer {

// Pictures without a window, a display or a graphics card. The same list gives the same bytes on every call
// and may be painted by several threads at once. The rim of a box or dot lies inside its edge. Drawing that
// fails for want of memory or fonts throws geodata::Error.

/// The whole picture on its paper; `scale` is pixels per page unit (2 for twice the resolution).
/// The size is that of the page times `scale`, rounded, at least one pixel.
Raster paint_raster(const DisplayList& list, double scale);

/// The same over a picture no longer wanted, whose memory is kept when it has the right size.
void paint_raster(const DisplayList& list, double scale, Raster& raster);

/// Paints further items over a picture that is there already, as though they followed its own in one list.
void paint_over(Raster& raster, std::span<const Item> items, double scale);

/// Gives every pixel of a picture, which has at least one, the same colour.
void fill_raster(Raster& raster, Colour colour);

}  // namespace viewer
