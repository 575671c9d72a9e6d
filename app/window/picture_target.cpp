#include "app/window/picture_target.hpp"

#include "geodata/base/error.hpp"

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>

#include <GL/glext.h>

#include <algorithm>
#include <cmath>

namespace viewer {
namespace {

int pixel(double at) { return static_cast<int>(std::lround(at)); }

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

PictureTarget::PictureTarget(unsigned width, unsigned height)
    : gl_(std::make_unique<Functions>()), size_(width, height), context_(sf::Context::getActiveContextId()) {
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    glGenTextures(1, &texture_);
    glBindTexture(GL_TEXTURE_2D, texture_);
    // These names of format and type get the order of bytes that windows have.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(width), static_cast<GLsizei>(height), 0,
                 GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));

    gl_->generate(1, &buffer_);
    gl_->bind(GL_FRAMEBUFFER, buffer_);
    gl_->attach(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    const bool complete = gl_->status(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    gl_->bind(GL_FRAMEBUFFER, 0);
    if (!complete)
        throw geodata::Error(
            "the map cannot be drawn: the graphics card has no room for a picture of this size");
    initialize();
}

PictureTarget::~PictureTarget() {
    if (!usable()) return;  // its context is gone, or will take the two along
    gl_->destroy(1, &buffer_);
    glDeleteTextures(1, &texture_);
}

bool PictureTarget::usable() const { return context_ != 0 && sf::Context::getActiveContextId() == context_; }

bool PictureTarget::setActive(bool active) {
    if (!usable()) return false;
    gl_->bind(GL_FRAMEBUFFER, active ? buffer_ : 0);
    return RenderTarget::setActive(active);
}

void PictureTarget::copy_to_window(int left, int top, int window_height) const {
    const PageRect all{0, 0, static_cast<double>(size_.x), static_cast<double>(size_.y)};
    copy_part_to_window(all, {static_cast<double>(left), static_cast<double>(top), all.width, all.height},
                        window_height);
}

/// OpenGL copies whole pixels only: the part is widened to whole ones, and what belongs to them lies around `to`.
void PictureTarget::copy_part_to_window(const PageRect& part, const PageRect& to, int window_height) const {
    const double across = to.width / part.width;
    const double down = to.height / part.height;
    constexpr double hair = 1e-6;  // what arithmetic leaves of a whole pixel
    const bool stretched = std::abs(across - 1) > hair || std::abs(down - 1) > hair;
    const auto first = [&](double at) { return stretched ? std::floor(at) : std::round(at); };
    const double x = first(part.left);
    const double y = first(part.top);
    const double right = std::min(std::ceil(part.right() - hair), static_cast<double>(size_.x));
    const double bottom = std::min(std::ceil(part.bottom() - hair), static_cast<double>(size_.y));
    const auto to_x = [&](double at) { return pixel(to.left + (at - (stretched ? part.left : x)) * across); };
    const auto to_y = [&](double at) {
        return window_height - pixel(to.top + (at - (stretched ? part.top : y)) * down);
    };
    const int height = static_cast<int>(size_.y);
    copy(0, {pixel(x), height - pixel(bottom), pixel(right), height - pixel(y)},
         {to_x(x), to_y(bottom), to_x(right), to_y(y)});
}

void PictureTarget::copy_to(const PictureTarget& other) const {
    const Corners all{0, 0, static_cast<int>(size_.x), static_cast<int>(size_.y)};
    copy(other.buffer_, all, all);
}

void PictureTarget::copy(unsigned to_buffer, const Corners& from, const Corners& to) const {
    const bool stretched =
        to.right - to.left != from.right - from.left || to.top - to.bottom != from.top - from.bottom;
    gl_->bind(GL_READ_FRAMEBUFFER, buffer_);
    gl_->bind(GL_DRAW_FRAMEBUFFER, to_buffer);
    gl_->blit(from.left, from.bottom, from.right, from.top, to.left, to.bottom, to.right, to.top,
              GL_COLOR_BUFFER_BIT, stretched ? GL_LINEAR : GL_NEAREST);
    gl_->bind(GL_FRAMEBUFFER, 0);
}

}  // namespace viewer
