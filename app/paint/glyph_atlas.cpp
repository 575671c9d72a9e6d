#include "app/paint/glyph_atlas.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace viewer {

std::optional<AtlasGlyph> GlyphAtlas::find(const GlyphKey& key) {
    if (const auto known = glyphs_.find(key); known != glyphs_.end()) return known->second;
    if (side_ == 0) clear();
    const GlyphMask& mask = masks_.mask(key);
    AtlasGlyph glyph{0, 0, mask.width, mask.height, mask.left, mask.top};
    if (mask.width == 0 || mask.width >= side_ || mask.height >= side_)
        glyph.width = glyph.height = 0;
    else if (!reserve(glyph))
        return {};
    else
        draw(mask, glyph);
    return glyphs_.emplace(key, glyph).first->second;
}

void GlyphAtlas::clear() {
    constexpr int first_side = 1024;
    glyphs_.clear();
    pen_x_ = pen_y_ = row_height_ = 0;
    new_ = {};
    side_ = side_ == 0 ? first_side : std::min(2 * side_, largest);
    coverage_.assign(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_), 0);
    ++filling_;
}

/// A place in the row being filled, or in a new row below it.
bool GlyphAtlas::reserve(AtlasGlyph& glyph) {
    if (pen_x_ + glyph.width > side_) {
        pen_y_ += std::exchange(row_height_, 0);
        pen_x_ = 0;
    }
    if (pen_y_ + glyph.height > side_) return false;
    glyph.part_left = std::exchange(pen_x_, pen_x_ + glyph.width);
    glyph.part_top = pen_y_;
    row_height_ = std::max(row_height_, glyph.height);
    return true;
}

void GlyphAtlas::draw(const GlyphMask& mask, const AtlasGlyph& at) {
    for (int row = 0; row < mask.height; ++row)
        std::copy_n(mask.coverage.begin() + std::ptrdiff_t{row} * mask.width, mask.width,
                    coverage_.begin() + std::ptrdiff_t{at.part_top + row} * side_ + at.part_left);
    const bool none = new_.until == 0;
    new_.from = none ? at.part_top : std::min(new_.from, at.part_top);
    new_.until = std::max(new_.until, at.part_top + at.height);
}

GlyphAtlas::Rows GlyphAtlas::take_new_rows() { return std::exchange(new_, {}); }

}  // namespace viewer
