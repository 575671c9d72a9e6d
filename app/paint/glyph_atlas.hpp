#pragma once

#include "app/paint/glyph_masks.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace viewer {

/// A glyph in the atlas: its part of the picture, and where that part's corner lies from the pixel of the pen.
struct AtlasGlyph {
    int part_left = 0, part_top = 0, width = 0, height = 0;
    int left = 0, top = 0;
};

/// One square picture of letters of every size in use, in rows: what each pixel is covered, as in `GlyphMask`. Needs no
/// OpenGL. Not for two threads at once.
class GlyphAtlas {
public:
    /// From the row `from` on, up to `until`, not included.
    struct Rows {
        int from = 0, until = 0;
    };

    /// Nothing when the picture is full: draw what uses it, `clear`, and ask again. A glyph larger than the whole
    /// picture is given without a part. Throws geodata::Error when the fonts are missing.
    std::optional<AtlasGlyph> find(const GlyphKey& key);
    /// Forgets every glyph; the picture is twice as wide and high after it, up to `largest`.
    void clear();
    /// Counts how often the atlas was filled anew; places in it hold for one filling.
    int filling() const { return filling_; }

    int side() const { return side_; }
    /// One byte a pixel, `side` bytes a row from the top.
    const std::vector<std::uint8_t>& coverage() const { return coverage_; }
    /// What has been drawn since it was asked the last time.
    Rows take_new_rows();

    static constexpr int largest = 4096;  ///< every OpenGL since 3.0 takes textures of that side

private:
    bool reserve(AtlasGlyph& glyph);
    void draw(const GlyphMask& mask, const AtlasGlyph& at);

    GlyphMasks masks_;
    std::unordered_map<GlyphKey, AtlasGlyph, GlyphKeyHash> glyphs_;
    std::vector<std::uint8_t> coverage_;
    int side_ = 0;
    int filling_ = 0;
    int pen_x_ = 0, pen_y_ = 0, row_height_ = 0;
    Rows new_;
};

}  // namespace viewer
