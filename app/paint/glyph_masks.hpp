#pragma once

#include "app/scene/display_list.hpp"
#include "app/scene/fonts.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace viewer {

/// What one glyph covers on a pixel grid: 0 nothing, 255 the whole pixel. Its first pixel lies `left` pixels
/// right of and `top` pixels below the pixel of the pen.
struct GlyphMask {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> coverage;  ///< rows from the top, `width` bytes each
};

/// Names a mask. Lengths are in 1/64 pixel.
struct GlyphKey {
    const Font* font = nullptr;
    std::uint32_t glyph = 0;
    std::int32_t size = 0;
    std::int32_t halo = 0;   ///< how far the glyph is widened on every side; 0 for the glyph itself
    std::uint8_t phase = 0;  ///< quarters of a pixel that the pen stands right of its pixel
    friend auto operator<=>(const GlyphKey&, const GlyphKey&) = default;
};

/// A glyph and the pixel of its pen, counted from the top left of the page.
struct PixelGlyph {
    GlyphKey key;
    int x = 0;
    int y = 0;
};

/// Places a line on the pixel grid: pens to a quarter of a pixel by `font_metrics.hpp`, the baseline, and
/// how far a mark stands above it, to a whole pixel so that a line is equally sharp all along. `scale` is pixels per page unit. With
/// `halo` the glyphs are those of the halo. Blanks are left out.
std::vector<PixelGlyph> pixel_glyphs(const Text& text, double scale, bool halo);

/// Draws and keeps glyph masks: unhinted outlines, exact coverage. Both the window and the picture files take
/// their letters from here, so that they are alike to the pixel. Not for two threads at once.
class GlyphMasks {
public:
    GlyphMasks();
    ~GlyphMasks();
    GlyphMasks(GlyphMasks&&) noexcept;
    GlyphMasks& operator=(GlyphMasks&&) noexcept;

    /// Valid until the next call. Throws geodata::Error when the fonts are missing.
    const GlyphMask& mask(const GlyphKey& key);

private:
    struct Fonts;
    std::unique_ptr<Fonts> fonts_;
    std::map<GlyphKey, GlyphMask> masks_;
    std::size_t bytes_ = 0;
};

}  // namespace viewer
