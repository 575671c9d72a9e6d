#pragma once

#include "app/paint/raster.hpp"
#include "app/paint/sfml_scissor.hpp"
#include "app/scene/display_list.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Window/GlResource.hpp>

#include <memory>

namespace viewer {

/// A picture on the graphics card that SFML draws into, laid out like the window's own picture where the driver can:
/// software OpenGL draws into it twice as fast as into an sf::RenderTexture, and copies it four times as fast. Belongs to the OpenGL context that is
/// active when it is made, which must be active whenever it is used; unlike a window it makes no context its own.
class PictureTarget : public sf::RenderTarget, sf::GlResource {
public:
    /// Where the first row of the texture lies: uppermost, where the driver can, or lowest as with all others.
    enum class Rows { like_window, like_opengl };

    /// In pixels, at least 1. Throws geodata::Error when OpenGL has no frame buffers or no room.
    PictureTarget(unsigned width, unsigned height, Rows rows = Rows::like_window);
    ~PictureTarget() override;

    sf::Vector2u getSize() const override { return size_; }
    /// Makes drawing go to this picture, or again to the window.
    bool setActive(bool active = true) override;
    /// Whether the context that it belongs to is the active one.
    bool usable() const;

    /// Becomes that picture, which has the same size.
    void take(const Raster& picture);
    /// Copies the picture into the window's, its top left corner to this pixel of a window of that height.
    void copy_to_window(int left, int top, int window_height) const;
    /// The same for a part of the picture, in its pixels, to the nearest whole one.
    void copy_part_to_window(const PageRect& part, int left, int top, int window_height) const;
    /// Copies these pixels of the picture to the same place of another of the same size.
    void copy_to(const PictureTarget& other, const PixelRect& pixels) const;
    /// Draws a part of the picture, in its pixels from the top left and not always whole ones, stretched to these of
    /// another target. Changes the target's view.
    void draw_part(const PageRect& part, const PixelRect& to, sf::RenderTarget& target);

private:
    struct Functions;
    void lay_out_as_window();
    void copy(unsigned to_buffer, const PixelRect& from, int left, int bottom) const;

    std::unique_ptr<const Functions> gl_;
    sf::Vector2u size_;
    sf::Texture texture_;
    sf::Shader plain_;  ///< once a part is drawn
    unsigned buffer_ = 0;
    bool from_top_ = false;  ///< whether the first row of the texture is the uppermost
    sf::Uint64 context_ = 0;
};

}  // namespace viewer
