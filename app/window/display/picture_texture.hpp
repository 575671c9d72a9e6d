#pragma once

#include "app/paint/raster.hpp"
#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// Makes the OpenGL context that is active ready for pictures: coordinates are pixels of a window of that size,
/// right of and below this one.
void begin_pictures(unsigned window_width, unsigned window_height, int left = 0, int top = 0);

/// Fills pixels of the window, counted from its top left corner, with one colour.
void fill_window(const PixelBox& box, Colour colour, unsigned window_height);

/// A picture on the graphics card, drawn as a rectangle: all that the window asks of OpenGL, of which version 1.2 will do.
/// Belongs to the context that is active when it first takes a picture, which must be active in every call.
class PictureTexture {
public:
    PictureTexture() = default;
    ~PictureTexture();
    PictureTexture(const PictureTexture&) = delete;
    PictureTexture& operator=(const PictureTexture&) = delete;

    /// Takes over these boxes of the picture, or all of it when the last one had another size. Throws geodata::Error when
    /// the graphics card has no room for it.
    void take(const Raster& picture, const std::vector<PixelBox>& changed);

    int width() const { return width_; }
    int height() const { return height_; }

    enum class Mixing { opaque, over };  ///< `over`: what is transparent shows what was drawn before
    /// Draws a part of the picture, in its pixels and not always whole ones, stretched to these of the window. What of the
    /// part lies outside the picture draws nothing.
    void draw(const PageRect& part, const PageRect& to, Mixing mixing = Mixing::opaque) const;

private:
    void make(int width, int height);

    unsigned texture_ = 0;
    int width_ = 0;
    int height_ = 0;
    int room_width_ = 0;  ///< of the texture: old cards have powers of two alone
    int room_height_ = 0;
};

}  // namespace viewer
