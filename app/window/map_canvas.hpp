#pragma once

#include "app/paint/sfml_painter.hpp"
#include "app/scene/display_list.hpp"

#include <cstdint>
#include <memory>

namespace sf {
class RenderWindow;
}

namespace viewer {

class PictureTarget;

/// A kept picture of a display list, so that a frame in which the map is the same only copies it. Lives on the
/// graphics card, in the OpenGL context of a window, which must be active in every call and outlive this.
class MapCanvas {
public:
    MapCanvas();
    ~MapCanvas();
    MapCanvas(const MapCanvas&) = delete;
    MapCanvas& operator=(const MapCanvas&) = delete;

    /// Draws the list anew if the revision, the size in pixels or the scale (pixels per page unit) is not that of the
    /// picture kept; returns whether it did. Throws geodata::Error when the graphics card has no room.
    bool update(const DisplayList& list, std::uint64_t revision, int width, int height, double scale);

    /// Copies the picture into the window, its top left corner to this pixel, over what is there.
    void present(sf::RenderWindow& window, int left = 0, int top = 0);

private:
    SfmlPainter painter_;
    std::unique_ptr<PictureTarget> picture_;
    std::uint64_t revision_ = 0;
    double scale_ = 0;
};

}  // namespace viewer
