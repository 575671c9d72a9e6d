#include "tools/benchmarks/frame/bench_window.hpp"

#include <SFML/Window/Context.hpp>

namespace bench {

using namespace viewer;

namespace {

template <class Function>
Function loaded(const char* name) {
    return reinterpret_cast<Function>(sf::Context::getFunction(name));
}

}  // namespace

PlainPicture::PlainPicture(int width, int height)
    : width_(width), height_(height), bind_(loaded<PFNGLBINDFRAMEBUFFERPROC>("glBindFramebuffer")),
      blit_(loaded<PFNGLBLITFRAMEBUFFERPROC>("glBlitFramebuffer")) {
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glBindTexture(GL_TEXTURE_2D, 0);
    loaded<PFNGLGENFRAMEBUFFERSPROC>("glGenFramebuffers")(1, &buffer_);
    bind_(GL_FRAMEBUFFER, buffer_);
    loaded<PFNGLFRAMEBUFFERTEXTURE2DPROC>("glFramebufferTexture2D")(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0,
                                                                    GL_TEXTURE_2D, texture, 0);
    glClearColor(0.8F, 0.85F, 0.95F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    bind_(GL_FRAMEBUFFER, 0);
}

void PlainPicture::copy_to_window() const {
    bind_(GL_READ_FRAMEBUFFER, buffer_);
    bind_(GL_DRAW_FRAMEBUFFER, 0);
    blit_(0, 0, width_, height_, 0, 0, width_, height_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    bind_(GL_FRAMEBUFFER, 0);
}

BenchWindow::BenchWindow(unsigned width, unsigned height)
    : width_(width), height_(height), window_({width, height}, "frame benchmark", sf::Style::None),
      kept_(static_cast<int>(width), static_cast<int>(height)) {}

void BenchWindow::clear_and_display() {
    (void)window_.setActive(true);
    window_.clear();
    window_.display();
}

void BenchWindow::copy_and_display() {
    (void)window_.setActive(true);
    kept_.copy_to_window();
    window_.display();
}

void BenchWindow::frame(const MapData& map, const SceneSettings& settings) {
    PageContent page;
    page.width = width_;
    page.height = height_;
    page.panes = {{{0, 0}, {0, 0, page.width, page.height}, settings}};
    (void)window_.setActive(true);
    window_.clear();
    picture_.want(map, page);
    picture_.draw(width_, height_);
    window_.display();
}

void BenchWindow::show(const MapData& map, const SceneSettings& settings) {
    do {
        frame(map, settings);
    } while (picture_.waits());
}

Contender frames(const std::string& name, int count, const std::function<void(int)>& frame,
                 const std::function<void()>& before) {
    return {name, count, [=] {
                if (before) {
                    before();
                }
                return seconds_of([&] {
                    for (int i = 0; i < count; ++i) {
                        frame(i);
                    }
                });
            }};
}

}  // namespace bench
