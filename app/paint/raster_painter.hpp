#pragma once

#include "app/paint/coverage.hpp"
#include "app/paint/glyph_masks.hpp"

#include <span>
#include <vector>

namespace viewer {

// Pictures without a window, a display or a graphics card. The same list gives the same bytes on every call
// and may be painted by several threads at once. The rim of a box or dot lies inside its edge. Drawing that
// fails for want of memory or fonts throws geodata::Error.

/// The whole picture on its paper; `scale` is pixels per page unit (2 for twice the resolution).
/// The size is that of the page times `scale`, rounded, at least one pixel.
Raster paint_raster(const DisplayList& list, double scale);

/// Paints further items over a picture that is there already, as though they followed its own in one list.
void paint_over(Raster& raster, std::span<const Item> items, double scale);

/// How many pixels that many page units take, at least one.
int pixels_of(double length, double scale);

/// Paints items over boxes of a raster and nowhere else. Keeps the letters that it has drawn and its working memory:
/// one for each thread.
class ItemPainter {
public:
    /// Every pixel of `clip` becomes what painting the item without a clip would make of it, to the last bit; all others
    /// are left alone. `clip` lies within the raster.
    void paint(Raster& raster, const PixelBox& clip, const Item& item, double scale);

private:
    /// To draw letters costs more than to place them, and the pictures of a film share theirs.
    GlyphMasks masks_;
    Coverage coverage_;
    std::vector<PagePoint> corners_;  ///< of the ring being filled, in pixels
};

/// Gives these pixels of a picture the same colour.
void fill_box(Raster& raster, const PixelBox& box, Colour colour);

}  // namespace viewer
