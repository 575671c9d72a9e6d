#include "app/window/map_canvas.hpp"

#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Sprite.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>

#include <GL/glext.h>

#include <algorithm>

namespace viewer {

/// Copies a texture straight into the window's picture, by half faster than drawing it where the processor does the
/// drawing. Not there before OpenGL 3.0.
class MapCanvas::Blitter {
public:
    Blitter() {
        load(generate_, "glGenFramebuffers");
        load(destroy_, "glDeleteFramebuffers");
        load(bind_, "glBindFramebuffer");
        load(attach_, "glFramebufferTexture2D");
        load(status_, "glCheckFramebufferStatus");
        load(blit_, "glBlitFramebuffer");
    }

    /// False when it cannot; then nothing has changed.
    bool copy(const sf::Texture& texture, sf::RenderWindow& window, int left, int top) const {
        if (!generate_ || !destroy_ || !bind_ || !attach_ || !status_ || !blit_) return false;
        const sf::Vector2i size(texture.getSize());
        // Windows count from the bottom, and so do textures that were drawn into.
        const int bottom = static_cast<int>(window.getSize().y) - top - size.y;
        GLuint buffer = 0;
        generate_(1, &buffer);
        bind_(GL_READ_FRAMEBUFFER, buffer);
        attach_(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture.getNativeHandle(), 0);
        const bool complete = status_(GL_READ_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
        if (complete)
            blit_(0, 0, size.x, size.y, left, bottom, left + size.x, bottom + size.y, GL_COLOR_BUFFER_BIT,
                  GL_NEAREST);
        bind_(GL_READ_FRAMEBUFFER, 0);
        destroy_(1, &buffer);
        return complete;
    }

private:
    template <class Function>
    static void load(Function& function, const char* name) {
        function = reinterpret_cast<Function>(sf::Context::getFunction(name));
    }

    PFNGLGENFRAMEBUFFERSPROC generate_ = nullptr;
    PFNGLDELETEFRAMEBUFFERSPROC destroy_ = nullptr;
    PFNGLBINDFRAMEBUFFERPROC bind_ = nullptr;
    PFNGLFRAMEBUFFERTEXTURE2DPROC attach_ = nullptr;
    PFNGLCHECKFRAMEBUFFERSTATUSPROC status_ = nullptr;
    PFNGLBLITFRAMEBUFFERPROC blit_ = nullptr;
};

MapCanvas::MapCanvas() : blitter_(std::make_unique<Blitter>()) {}
MapCanvas::~MapCanvas() = default;

bool MapCanvas::update(const DisplayList& list, std::uint64_t revision, int width, int height, double scale) {
    const sf::Vector2u size(static_cast<unsigned>(std::max(width, 1)),
                            static_cast<unsigned>(std::max(height, 1)));
    const bool fits = picture_ && picture_->getSize() == size;
    if (fits && revision == revision_ && scale == scale_) return false;
    if (!fits) {
        picture_ = std::make_unique<sf::RenderTexture>();
        if (!picture_->create(size.x, size.y)) {
            picture_.reset();
            throw geodata::Error(
                "the map cannot be drawn: the graphics card has no room for a picture of this size");
        }
    }
    painter_.draw(list, *picture_, scale);
    picture_->display();
    revision_ = revision;
    scale_ = scale;
    return true;
}

void MapCanvas::present(sf::RenderWindow& window, int left, int top) {
    if (!picture_ || !window.setActive(true)) return;
    if (blitter_->copy(picture_->getTexture(), window, left, top)) return;
    const sf::Vector2f size(window.getSize());
    window.setView(sf::View(sf::FloatRect(0, 0, size.x, size.y)));
    sf::Sprite sprite(picture_->getTexture());
    sprite.setPosition(static_cast<float>(left), static_cast<float>(top));
    window.draw(sprite, sf::BlendNone);
}

}  // namespace viewer
