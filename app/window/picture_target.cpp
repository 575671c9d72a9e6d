#include "app/window/picture_target.hpp"

#include "geodata/base/error.hpp"

#include <SFML/Graphics/View.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>

#include <GL/glext.h>

#include <algorithm>
#include <cmath>

namespace viewer {
namespace {

/// GL_FRAMEBUFFER_FLIP_Y_MESA of the extension GL_MESA_framebuffer_flip_y.
constexpr GLenum rows_from_top = 0x8BBB;

int pixel(double at) { return static_cast<int>(std::lround(at)); }

/// What fixed functions do as well, but software OpenGL has a fast way for a plain look-up alone.
constexpr const char* plain_look_up = R"(
uniform sampler2D picture;
void main() { gl_FragColor = texture2D(picture, gl_TexCoord[0].xy); })";

}  // namespace

/// Of OpenGL 3.0, which is loaded when the program runs.
struct PictureTarget::Functions {
    PFNGLGENFRAMEBUFFERSPROC generate = load<PFNGLGENFRAMEBUFFERSPROC>("glGenFramebuffers");
    PFNGLDELETEFRAMEBUFFERSPROC destroy = load<PFNGLDELETEFRAMEBUFFERSPROC>("glDeleteFramebuffers");
    PFNGLBINDFRAMEBUFFERPROC bind = load<PFNGLBINDFRAMEBUFFERPROC>("glBindFramebuffer");
    PFNGLFRAMEBUFFERTEXTURE2DPROC attach = load<PFNGLFRAMEBUFFERTEXTURE2DPROC>("glFramebufferTexture2D");
    PFNGLCHECKFRAMEBUFFERSTATUSPROC status =
        load<PFNGLCHECKFRAMEBUFFERSTATUSPROC>("glCheckFramebufferStatus");
    PFNGLBLITFRAMEBUFFERPROC blit = load<PFNGLBLITFRAMEBUFFERPROC>("glBlitFramebuffer");
    /// Of OpenGL 4.3, so perhaps null.
    PFNGLFRAMEBUFFERPARAMETERIPROC set =
        reinterpret_cast<PFNGLFRAMEBUFFERPARAMETERIPROC>(sf::Context::getFunction("glFramebufferParameteri"));

private:
    template <class Function>
    static Function load(const char* name) {
        const auto function = reinterpret_cast<Function>(sf::Context::getFunction(name));
        if (function == nullptr)
            throw geodata::Error("the window needs OpenGL 3.0; update the graphics driver, or run with "
                                 "LIBGL_ALWAYS_SOFTWARE=1 set");
        return function;
    }
};

PictureTarget::PictureTarget(unsigned width, unsigned height, Rows rows)
    : gl_(std::make_unique<Functions>()), size_(width, height), context_(sf::Context::getActiveContextId()) {
    const bool made = texture_.create(1, 1);  // its size is given below
    texture_.setSmooth(true);
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    glBindTexture(GL_TEXTURE_2D, texture_.getNativeHandle());
    // These names of format and type get the order of bytes that windows have.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(width), static_cast<GLsizei>(height), 0,
                 GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));

    gl_->generate(1, &buffer_);
    gl_->bind(GL_FRAMEBUFFER, buffer_);
    gl_->attach(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.getNativeHandle(), 0);
    if (rows == Rows::like_window) lay_out_as_window();
    const bool complete = gl_->status(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    gl_->bind(GL_FRAMEBUFFER, 0);
    if (!made || !complete)
        throw geodata::Error(
            "the map cannot be drawn: the graphics card has no room for a picture of this size");
    initialize();
}

/// Windows have their rows from the top, pictures from the bottom: where they can be told to have them as windows do,
/// Mesa's software copies whole rows instead of looking up every pixel.
void PictureTarget::lay_out_as_window() {
    if (gl_->set == nullptr || !sf::Context::isExtensionAvailable("GL_MESA_framebuffer_flip_y")) return;
    while (glGetError() != GL_NO_ERROR) {
    }
    gl_->set(GL_FRAMEBUFFER, rows_from_top, GL_TRUE);
    from_top_ = glGetError() == GL_NO_ERROR;
}

PictureTarget::~PictureTarget() {
    if (usable()) gl_->destroy(1, &buffer_);  // else its context is gone, or will take it along
}

bool PictureTarget::usable() const { return context_ != 0 && sf::Context::getActiveContextId() == context_; }

bool PictureTarget::setActive(bool active) {
    if (!usable()) return false;
    gl_->bind(GL_FRAMEBUFFER, active ? buffer_ : 0);
    return RenderTarget::setActive(active);
}

void PictureTarget::take(const Raster& picture) {
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    glBindTexture(GL_TEXTURE_2D, texture_.getNativeHandle());
    const auto put = [&](int row, int rows, int at) {
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, at, picture.width, rows, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                        picture.row(row));
    };
    if (from_top_)
        put(0, picture.height, 0);
    else
        for (int row = 0; row < picture.height; ++row) put(row, 1, picture.height - 1 - row);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
}

void PictureTarget::copy_to_window(int left, int top, int window_height) const {
    copy_part_to_window({0, 0, static_cast<double>(size_.x), static_cast<double>(size_.y)}, left, top,
                        window_height);
}

void PictureTarget::copy_part_to_window(const PageRect& part, int left, int top, int window_height) const {
    const PixelRect from{pixel(part.left), pixel(part.top), pixel(part.width), pixel(part.height)};
    copy(0, from, left, window_height - top - from.height);
}

void PictureTarget::copy_to(const PictureTarget& other, const PixelRect& pixels) const {
    copy(other.buffer_, pixels, pixels.left, static_cast<int>(size_.y) - pixels.top - pixels.height);
}

/// OpenGL counts from the bottom. Nothing may clip the copy, or Mesa looks up every pixel again.
void PictureTarget::copy(unsigned to_buffer, const PixelRect& from, int left, int bottom) const {
    const int from_bottom = static_cast<int>(size_.y) - from.top - from.height;
    gl_->bind(GL_READ_FRAMEBUFFER, buffer_);
    gl_->bind(GL_DRAW_FRAMEBUFFER, to_buffer);
    gl_->blit(from.left, from_bottom, from.left + from.width, from_bottom + from.height, left, bottom,
              left + from.width, bottom + from.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    gl_->bind(GL_FRAMEBUFFER, 0);
}

void PictureTarget::draw_part(const PageRect& part, const PixelRect& to, sf::RenderTarget& target) {
    if (plain_.getNativeHandle() == 0) {
        (void)plain_.loadFromMemory(plain_look_up, sf::Shader::Fragment);
        plain_.setUniform("picture", sf::Shader::CurrentTexture);
    }
    const sf::Vector2f size(target.getSize());
    target.setView(sf::View({0, 0, size.x, size.y}));
    // SFML counts in pixels of a texture that it takes for one pixel.
    const auto corner = [&](double across, double down) {
        const double row = (part.top + down * part.height) / size_.y;
        const sf::Vector2f from(static_cast<float>((part.left + across * part.width) / size_.x),
                                static_cast<float>(from_top_ ? row : 1 - row));
        return sf::Vertex(
            {static_cast<float>(to.left + across * to.width), static_cast<float>(to.top + down * to.height)},
            sf::Color::White, from);
    };
    const sf::Vertex corners[] = {corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)};
    sf::RenderStates states(sf::BlendNone);
    states.texture = &texture_;
    states.shader = &plain_;
    target.draw(corners, 4, sf::Quads, states);
}

}  // namespace viewer
