#include "app/paint/sfml_glyph_atlas.hpp"

#include "geodata/base/error.hpp"

#include <algorithm>

namespace viewer {
namespace {

constexpr int first_side = 1024;
constexpr int largest_side = 4096;

}  // namespace

std::optional<AtlasGlyph> SfmlGlyphAtlas::find(const GlyphKey& key) {
    if (const auto known = glyphs_.find(key); known != glyphs_.end()) return known->second;
    if (side_ == 0) clear();
    const GlyphMask& mask = masks_.mask(key);
    AtlasGlyph glyph{{}, mask.left, mask.top};
    if (mask.width > 0 && mask.width < side_ && mask.height < side_) {
        const auto place = reserve(mask.width, mask.height);
        if (!place) return {};
        upload(mask, *place);
        glyph.part = {place->x, place->y, mask.width, mask.height};
    }
    return glyphs_.emplace(key, glyph).first->second;
}

void SfmlGlyphAtlas::clear() {
    glyphs_.clear();
    pen_ = {};
    row_height_ = 0;
    const int most = std::min(largest_side, static_cast<int>(sf::Texture::getMaximumSize()));
    const int side = side_ == 0 ? first_side : std::min(2 * side_, most);
    if (side != side_ && !texture_.create(static_cast<unsigned>(side), static_cast<unsigned>(side)))
        throw geodata::Error("the window cannot draw letters: no room for a texture on the graphics card");
    side_ = side;
}

/// A place in the row being filled, or in a new row below it.
std::optional<sf::Vector2i> SfmlGlyphAtlas::reserve(int width, int height) {
    if (pen_.x + width > side_) {
        pen_ = {0, pen_.y + row_height_};
        row_height_ = 0;
    }
    if (pen_.y + height > side_) return {};
    const sf::Vector2i place = pen_;
    pen_.x += width;
    row_height_ = std::max(row_height_, height);
    return place;
}

void SfmlGlyphAtlas::upload(const GlyphMask& mask, sf::Vector2i at) {
    pixels_.assign(4 * mask.coverage.size(), 255);
    for (std::size_t i = 0; i < mask.coverage.size(); ++i) pixels_[4 * i + 3] = mask.coverage[i];
    texture_.update(pixels_.data(), static_cast<unsigned>(mask.width), static_cast<unsigned>(mask.height),
                    static_cast<unsigned>(at.x), static_cast<unsigned>(at.y));
}

}  // namespace viewer
