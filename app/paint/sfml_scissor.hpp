#pragma once

#include "app/scene/display_list.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/OpenGL.hpp>

namespace viewer {

/// Pixels of a target, counted from its top left corner.
struct PixelRect {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

/// The whole pixels that a box touches, moved by (left, top).
PixelRect pixels_of(const PageRect& box, double scale, int left = 0, int top = 0);

/// While it lives, OpenGL draws and copies nothing outside these pixels of the target.
class Scissor {
public:
    Scissor(const sf::RenderTarget& target, const PixelRect& pixels) {
        glEnable(GL_SCISSOR_TEST);
        // OpenGL counts from the bottom.
        glScissor(pixels.left, static_cast<int>(target.getSize().y) - pixels.top - pixels.height,
                  pixels.width, pixels.height);
    }
    ~Scissor() { glDisable(GL_SCISSOR_TEST); }
    Scissor(const Scissor&) = delete;
    Scissor& operator=(const Scissor&) = delete;
};

}  // namespace viewer
