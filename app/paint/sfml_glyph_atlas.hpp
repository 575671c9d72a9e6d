#pragma once

#include "app/paint/glyph_masks.hpp"

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <optional>
#include <unordered_map>

namespace viewer {

/// A glyph in the atlas: its part of the texture, and where that part's corner lies from the pixel of the pen.
struct AtlasGlyph {
    sf::IntRect part;
    int left = 0;
    int top = 0;
};

/// One texture of white letters of every size in use, in rows. Needs an active OpenGL context.
class SfmlGlyphAtlas {
public:
    /// Nothing when the texture is full: draw what uses it, `clear`, and ask again. A glyph larger than the whole
    /// texture is given without a part. Throws geodata::Error when the fonts are missing.
    std::optional<AtlasGlyph> find(const GlyphKey& key);
    /// Forgets every glyph; the texture is twice as wide and high after it, up to 4096 pixels.
    void clear();
    const sf::Texture& texture() const { return texture_; }

private:
    std::optional<sf::Vector2i> reserve(int width, int height);
    void upload(const GlyphMask& mask, sf::Vector2i at);

    GlyphMasks masks_;
    sf::Texture texture_;
    std::unordered_map<GlyphKey, AtlasGlyph, GlyphKeyHash> glyphs_;
    std::vector<std::uint8_t> pixels_;
    int side_ = 0;
    sf::Vector2i pen_;
    int row_height_ = 0;
};

}  // namespace viewer
