#pragma once

#include "app/paint/raster_painter.hpp"
#include "app/window/session/script_runner.hpp"

namespace test {

/// What the window holds, before it is displayed.
inline viewer::Raster shot(const sf::RenderWindow& window) { return viewer::window_picture(window); }

inline viewer::Colour pixel(const viewer::Raster& raster, int x, int y) {
    const auto* bytes = raster.row(y) + 4 * x;
    return {bytes[2], bytes[1], bytes[0], bytes[3]};
}

}  // namespace test
