#include "app/window/display/picture_texture.hpp"

#include "geodata/base/error.hpp"

#include <SFML/OpenGL.hpp>

#include <GL/glext.h>

#include <bit>
#include <cstring>
#include <string_view>

namespace viewer {

namespace {

std::string_view text_of(GLenum name) {
    const auto* text = reinterpret_cast<const char*>(glGetString(name));
    return text != nullptr ? text : "";
}

bool any_size() {
    return text_of(GL_VERSION).substr(0, 2) >= "2." ||
           text_of(GL_EXTENSIONS).find("GL_ARB_texture_non_power_of_two") != std::string_view::npos;
}

/// Mixing four pixels for each takes software OpenGL half as long again.
bool drawn_by_software() {
    const auto renderer = text_of(GL_RENDERER);
    return renderer.find("llvmpipe") != std::string_view::npos ||
           renderer.find("softpipe") != std::string_view::npos;
}

int room_for(int length) {
    return any_size() ? length : static_cast<int>(std::bit_ceil(static_cast<unsigned>(length)));
}

void set_filter(bool stretched) {
    static const bool software = drawn_by_software();
    const GLint filter = stretched && !software ? GL_LINEAR : GL_NEAREST;
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
}

}  // namespace

void begin_pictures(unsigned window_width, unsigned window_height, int left, int top) {
    glViewport(0, 0, static_cast<GLsizei>(window_width), static_cast<GLsizei>(window_height));
    glMatrixMode(GL_PROJECTION);
    glLoadIdentity();
    glOrtho(0, window_width, window_height, 0, -1, 1);
    glMatrixMode(GL_TEXTURE);
    glLoadIdentity();
    glMatrixMode(GL_MODELVIEW);
    glLoadIdentity();
    glTranslated(left, top, 0);
    for (const GLenum off :
         {GL_BLEND, GL_DEPTH_TEST, GL_CULL_FACE, GL_SCISSOR_TEST, GL_LIGHTING, GL_ALPHA_TEST}) {
        glDisable(off);
    }
}

void fill_window(const PixelBox& box, Colour colour, unsigned window_height) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(box.left, static_cast<int>(window_height) - box.bottom, box.width(), box.height());
    glClearColor(static_cast<float>(colour.red) / 255, static_cast<float>(colour.green) / 255,
                 static_cast<float>(colour.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

PictureTexture::~PictureTexture() {
    if (texture_ != 0) {
        glDeleteTextures(1, &texture_);
    }
}

void PictureTexture::make(int width, int height) {
    while (glGetError() != GL_NO_ERROR) {
    }
    GLint most = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &most);
    if (texture_ == 0) {
        glGenTextures(1, &texture_);
    }
    room_width_ = room_for(width);
    room_height_ = room_for(height);
    glBindTexture(GL_TEXTURE_2D, texture_);
    // These names of format and type are the order of bytes that rasters have.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, room_width_, room_height_, 0, GL_BGRA,
                 GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    if (room_width_ > most || room_height_ > most || glGetError() != GL_NO_ERROR) {
        throw geodata::Error(
            "the map cannot be drawn: the graphics card has no room for a picture of this size");
    }
    width_ = width;
    height_ = height;
}

void PictureTexture::take(const Raster& picture, const std::vector<PixelBox>& changed) {
    const bool fits = texture_ != 0 && width_ == picture.width && height_ == picture.height;
    if (!fits) {
        make(picture.width, picture.height);
    }
    glBindTexture(GL_TEXTURE_2D, texture_);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, picture.stride / 4);
    for (const auto& box : fits ? changed : std::vector{whole(picture)}) {
        glTexSubImage2D(GL_TEXTURE_2D, 0, box.left, box.top, box.width(), box.height(), GL_BGRA,
                        GL_UNSIGNED_INT_8_8_8_8_REV, picture.row(box.top) + 4 * box.left);
    }
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void PictureTexture::draw(const PageRect& part, const PageRect& to, Mixing mixing) const {
    const auto seen = part.within({0, 0, static_cast<double>(width_), static_cast<double>(height_)});
    if (texture_ == 0 || seen.empty()) {
        return;
    }
    const double across = to.width / part.width;
    const double down = to.height / part.height;
    const PageRect place{to.left + (seen.left - part.left) * across, to.top + (seen.top - part.top) * down,
                         seen.width * across, seen.height * down};
    glEnable(GL_TEXTURE_2D);
    glBindTexture(GL_TEXTURE_2D, texture_);
    set_filter(part.width != to.width);
    glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, GL_REPLACE);
    if (mixing == Mixing::over) {
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    }
    const auto corner = [&](double x, double y) {
        glTexCoord2d((seen.left + x * seen.width) / room_width_, (seen.top + y * seen.height) / room_height_);
        glVertex2d(place.left + x * place.width, place.top + y * place.height);
    };
    glBegin(GL_QUADS);
    corner(0, 0);
    corner(1, 0);
    corner(1, 1);
    corner(0, 1);
    glEnd();
    glDisable(GL_BLEND);
    glDisable(GL_TEXTURE_2D);
}

}  // namespace viewer
