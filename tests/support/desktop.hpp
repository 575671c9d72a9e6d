#pragma once

#include "app/paint/raster.hpp"
#include "app/paint/raster_painter.hpp"
#include "app/state/picture_of.hpp"
#include "app/state/scene_of.hpp"
#include "app/ui/layout.hpp"
#include "app/window/display/first_frame.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/png.hpp"
#include "tests/support/program.hpp"
#include "tests/support/scenes.hpp"
#include "tests/support/similarity.hpp"
#include "tests/support/where.hpp"

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

// The real program in a real window, driven by real keys and a real mouse.
namespace test {

inline void pause(double seconds) { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }

/// One window on the display of the test run, as large as the display.
class Desktop {
public:
    static constexpr int width = 1920;
    static constexpr int height = 1080;

    explicit Desktop(const std::vector<std::string>& arguments) : pid_(launch(arguments, own_home_)) {
        begin();
    }
    /// With a home folder that several windows share one after another.
    Desktop(const std::vector<std::string>& arguments, const Folder& home) : pid_(launch(arguments, home)) {
        begin();
    }
    void begin() {
        shell("xdotool search --sync --onlyvisible --name Terrachron windowfocus windowmove 0 0 "
              "windowsize 1920 1080");
        shell("xdotool mousemove 1910 1070");
        // A slow machine has the window long before its first frame, and an empty one is at rest.
        for (int tries = 0; tries < 300 && is_empty(picture()); ++tries) pause(0.1);
        settled();
    }
    ~Desktop() {
        if (ended_) return;
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    /// Asks the program to end, and waits until it has.
    void close() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
        ended_ = true;
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    void key(const std::string& name) { shell("xdotool key " + name); }
    void type(const std::string& text) { shell("xdotool type '" + text + "'"); }
    void move(double x, double y) { shell("xdotool " + move_to(x, y)); }
    void click(double x, double y) { shell("xdotool " + move_to(x, y) + " click 1"); }
    void right_click(double x, double y) { shell("xdotool " + move_to(x, y) + " click 3"); }
    void double_click(double x, double y) {
        shell("xdotool " + move_to(x, y) + " click --repeat 2 --delay 30 1");
    }
    void wheel_up_with(const std::string& held, double x, double y, int notches) {
        shell("xdotool keydown " + held);
        wheel_up(x, y, notches);
        shell("xdotool keyup " + held);
    }
    void wheel_up(double x, double y, int notches) {
        shell("xdotool " + move_to(x, y) + " click --repeat " + std::to_string(notches) + " 4");
    }
    /// Off everything that answers to the mouse.
    void point_away() { shell("xdotool mousemove 1910 1070"); }
    void shift_drag(double x, double y, double to_x, double to_y) {
        shell("xdotool keydown shift");
        drag(x, y, to_x, to_y);
        shell("xdotool keyup shift");
    }
    void drag(double x, double y, double to_x, double to_y) {
        shell("xdotool " + move_to(x, y) + " mousedown 1");
        pause(0.1);
        shell("xdotool " + move_to((x + to_x) / 2, (y + to_y) / 2));
        pause(0.1);
        shell("xdotool " + move_to(to_x, to_y));
        pause(0.1);
        shell("xdotool mouseup 1 mousemove 1910 1070");
    }

    /// In small steps, as a hand does it, with a rest before the button is let go.
    void drag_slowly(double x, double y, double to_x, double to_y) {
        constexpr int steps = 8;
        shell("xdotool " + move_to(x, y) + " mousedown 1");
        for (int i = 1; i <= steps; ++i) {
            pause(0.06);
            shell("xdotool " + move_to(x + (to_x - x) * i / steps, y + (to_y - y) * i / steps));
        }
        pause(0.3);
        shell("xdotool mouseup 1");
        pause(0.2);
        shell("xdotool mousemove 1910 1070");
    }

    bool runs() const {
        ended_ = ended_ || waitpid(pid_, nullptr, WNOHANG) != 0;
        return !ended_;
    }
    /// Of the program, unless the test gave it one: its files land here.
    const std::filesystem::path& home() const { return own_home_.path(); }
    bool left_a_file(const std::string& name) const { return std::filesystem::exists(own_home_ / name); }

    viewer::Raster picture() const {
        const auto file = (own_home_ / "screen.bgra").string();
        shell("import -silent -window root -depth 8 bgra:" + file);
        viewer::Raster raster(width, height);
        std::ifstream stream(file, std::ios::binary);
        stream.read(reinterpret_cast<char*>(raster.pixels.data()),
                    static_cast<std::streamsize>(raster.pixels.size()));
        REQUIRE(stream.gcount() == static_cast<std::streamsize>(raster.pixels.size()));
        return raster;
    }
    /// The picture once nothing moves any more.
    viewer::Raster settled() const {
        auto before = picture();
        for (int tries = 0; tries < 40; ++tries) {
            pause(0.15);
            auto now = picture();
            if (now == before) return now;
            before = std::move(now);
        }
        FAIL("the window did not come to rest");
        return before;
    }

private:
    static bool is_empty(const viewer::Raster& picture) {
        return std::ranges::all_of(picture.pixels, [&, i = std::size_t{0}](std::uint8_t byte) mutable {
            return byte == picture.pixels[i++ % 4];
        });
    }

    static std::string move_to(double x, double y) {
        return "mousemove " + std::to_string(static_cast<int>(x)) + " " + std::to_string(static_cast<int>(y));
    }
    static void shell(const std::string& command) { REQUIRE(std::system(command.c_str()) == 0); }

    static pid_t launch(const std::vector<std::string>& arguments, const Folder& home) {
        std::vector<std::string> words{test::program_file};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        const pid_t child = fork();
        if (child == 0) {
            setenv("HOME", home.path().c_str(), 1);
            for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"}) unsetenv(name);
            if (chdir(home.path().c_str()) == 0) execv(argv[0], argv.data());
            _exit(127);
        }
        return child;
    }

    Folder own_home_;
    pid_t pid_;
    mutable bool ended_ = false;
};

/// A part of a picture.
inline viewer::Raster part_of(const viewer::Raster& whole, int left, int top, int columns, int rows) {
    viewer::Raster part(columns, rows);
    for (int y = 0; y < rows; ++y) std::copy_n(whole.row(top + y) + 4 * left, 4 * columns, part.row(y));
    return part;
}

inline viewer::Layout layout_of(const viewer::ViewerState& state) {
    return state.presenting.on
               ? viewer::make_presenting_layout(Desktop::width, Desktop::height, state.text_scale)
               : viewer::make_layout(Desktop::width, Desktop::height, state.text_scale, state.panel_open,
                                     state.timeline.lanes);
}

/// The map's place in a picture of the window.
inline viewer::Raster map_of(const viewer::Raster& screen, const viewer::ViewerState& state) {
    const auto map = layout_of(state).map;
    return part_of(screen, static_cast<int>(map.left), static_cast<int>(map.top), static_cast<int>(map.width),
                   static_cast<int>(map.height));
}

/// What the map's place in the window should look like in that state, drawn by the painter of the files.
inline viewer::DisplayList expected_scene(const viewer::ViewerState& state) {
    const auto layout = layout_of(state);
    return viewer::build_page(map(), viewer::map_page(map(), state, layout));
}

/// Whether the window comes to show the map of that state within a few seconds: a busy machine is slow.
inline bool comes_to_show(const Desktop& desktop, const viewer::ViewerState& state, double least) {
    const auto expected = viewer::paint_raster(expected_scene(state), 1);
    double best = 0;
    for (int tries = 0; tries < 30 && best < least; ++tries) {
        const auto screen = desktop.picture();
        best = std::max(best, similarity(map_of(screen, state), expected));
        pause(best < least ? 0.2 : 0);
    }
    if (best < least) UNSCOPED_INFO("at best the window is alike by " << best);
    return best >= least;
}

/// A PNG file as a raster, read by another library than the one that wrote it.
inline viewer::Raster read_png(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    const auto decoded = decoded_png({std::istreambuf_iterator<char>(stream), {}});
    viewer::Raster raster(decoded.width, decoded.height);
    std::memcpy(raster.pixels.data(), decoded.pixels.data(), raster.pixels.size());
    return raster;
}

}  // namespace test
