#pragma once

#include "app/paint/raster.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <cstddef>
#include <vector>

namespace viewer {

/// The pixels of a picture as SFML takes them, red before blue; all of it is opaque.
inline std::vector<sf::Uint8> rgba_of(const Raster& raster) {
    std::vector<sf::Uint8> pixels;
    pixels.reserve(static_cast<std::size_t>(4) * static_cast<std::size_t>(raster.width * raster.height));
    for (int y = 0; y < raster.height; ++y) {
        const auto* row = raster.row(y);
        for (int x = 0; x < raster.width; ++x) {
            const auto* p = row + static_cast<std::ptrdiff_t>(4) * x;
            pixels.insert(pixels.end(), {p[2], p[1], p[0], 255});
        }
    }
    return pixels;
}

/// Makes the texture the picture; false where the graphics card has no room for it.
inline bool show_in(sf::Texture& texture, const Raster& raster) {
    const sf::Vector2u size(static_cast<unsigned>(raster.width), static_cast<unsigned>(raster.height));
    if (texture.getSize() != size && !texture.create(size.x, size.y)) {
        return false;
    }
    texture.update(rgba_of(raster).data());
    return true;
}

}  // namespace viewer
