#pragma once

#include "app/scene/display_list.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/GlResource.hpp>

#include <memory>

namespace viewer {

/// A picture on the graphics card that SFML draws into, laid out like the window's own picture: software OpenGL draws
/// into it twice as fast as into an sf::RenderTexture, and copies it faster. Belongs to the OpenGL context that is
/// active when it is made, which must be active whenever it is used; unlike a window it makes no context its own.
class PictureTarget : public sf::RenderTarget, sf::GlResource {
public:
    /// In pixels, at least 1. Throws geodata::Error when OpenGL has no frame buffers or no room.
    PictureTarget(unsigned width, unsigned height);
    ~PictureTarget() override;

    sf::Vector2u getSize() const override { return size_; }
    /// Makes drawing go to this picture, or again to the window.
    bool setActive(bool active = true) override;
    /// Whether the context that it belongs to is the active one.
    bool usable() const;

    /// Copies the picture into the window's, its top left corner to this pixel of a window of that height.
    void copy_to_window(int left, int top, int window_height) const;
    /// Copies a part of the picture, in its pixels from the top left, to that part of the window, stretched where the two
    /// differ in size, and to the nearest whole pixel.
    void copy_part_to_window(const PageRect& part, const PageRect& to, int window_height) const;
    /// Copies the picture into another of the same size; `Scissor` keeps it to a part.
    void copy_to(const PictureTarget& other) const;

private:
    struct Functions;
    /// As OpenGL has it, from the bottom up.
    struct Corners {
        int left, bottom, right, top;
    };
    void copy(unsigned to_buffer, const Corners& from, const Corners& to) const;

    std::unique_ptr<const Functions> gl_;
    sf::Vector2u size_;
    unsigned texture_ = 0;
    unsigned buffer_ = 0;
    sf::Uint64 context_ = 0;
};

}  // namespace viewer
