#pragma once

#include "app/scene/build_scene.hpp"
#include "app/window/display/map_picture.hpp"
#include "tools/benchmarks/turns.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/OpenGL.hpp>

#include <GL/glext.h>

namespace bench {

constexpr unsigned window_width = 1920;
constexpr unsigned window_height = 1080;

/// A picture kept on the graphics card and copied with glBlitFramebuffer, as a program does that knows nothing of the
/// driver. Belongs to the OpenGL context that is active when it is made.
class PlainPicture {
public:
    PlainPicture(int width, int height);
    /// Into the lower left corner of the window that is active.
    void copy_to_window() const;

private:
    int width_, height_;
    GLuint buffer_ = 0;
    PFNGLBINDFRAMEBUFFERPROC bind_;
    PFNGLBLITFRAMEBUFFERPROC blit_;
};

/// A window without a limit of frames, to measure the parts of a frame in.
class BenchWindow {
public:
    explicit BenchWindow(unsigned width = window_width, unsigned height = window_height);

    sf::RenderWindow& window() { return window_; }
    void clear_and_display();
    /// Copies a kept picture of the window's size: the floor that frames are held against.
    void copy_and_display();
    /// One frame of the map of these settings as the program draws it: when only the camera is another than before, the map
    /// moves.
    void frame(const viewer::MapData& map, const viewer::SceneSettings& settings);
    /// Frames until the map of these settings is shown as it should be.
    void show(const viewer::MapData& map, const viewer::SceneSettings& settings);

private:
    unsigned width_, height_;
    sf::RenderWindow window_;
    PlainPicture kept_;
    viewer::MapPicture picture_;
};

/// A turn of so many frames; `before` comes first and is not counted.
Contender frames(const std::string& name, int count, const std::function<void(int)>& frame,
                 const std::function<void()>& before = {});

}  // namespace bench
