#pragma once

#include "app/paint/raster.hpp"
#include "app/state/scene_of.hpp"
#include "app/ui/layout.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"
#include "tests/support/scenes.hpp"

#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

// The real program in a real window, driven by real keys and a real mouse.
namespace test {

inline void pause(double seconds) { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }

/// One window on the display of the test run, as large as the display.
class Desktop {
public:
    static constexpr int width = 1920;
    static constexpr int height = 1080;

    explicit Desktop(const std::vector<std::string>& arguments) : pid_(launch(arguments)) {
        shell("xdotool search --sync --onlyvisible --name Terrachron windowfocus windowmove 0 0");
        shell("xdotool mousemove 1910 1070");
        settled();
    }
    ~Desktop() {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    void key(const std::string& name) { shell("xdotool key " + name); }
    void type(const std::string& text) { shell("xdotool type '" + text + "'"); }
    void click(double x, double y) { shell("xdotool " + move_to(x, y) + " click 1"); }
    /// Off everything that answers to the mouse.
    void point_away() { shell("xdotool mousemove 1910 1070"); }
    void drag(double x, double y, double to_x, double to_y) {
        shell("xdotool " + move_to(x, y) + " mousedown 1");
        pause(0.1);
        shell("xdotool " + move_to((x + to_x) / 2, (y + to_y) / 2));
        pause(0.1);
        shell("xdotool " + move_to(to_x, to_y));
        pause(0.1);
        shell("xdotool mouseup 1 mousemove 1910 1070");
    }

    bool runs() const { return waitpid(pid_, nullptr, WNOHANG) == 0; }
    bool left_a_file(const std::string& name) const { return std::filesystem::exists(home_ / name); }

    viewer::Raster picture() const {
        const auto file = (home_ / "screen.bgra").string();
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
    static std::string move_to(double x, double y) {
        return "mousemove " + std::to_string(static_cast<int>(x)) + " " + std::to_string(static_cast<int>(y));
    }
    static void shell(const std::string& command) { REQUIRE(std::system(command.c_str()) == 0); }

    pid_t launch(const std::vector<std::string>& arguments) const {
        std::vector<std::string> words{TERRACHRON_PROGRAM};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        const pid_t child = fork();
        if (child == 0) {
            setenv("HOME", home_.path().c_str(), 1);
            for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"}) unsetenv(name);
            if (chdir(home_.path().c_str()) == 0) execv(argv[0], argv.data());
            _exit(127);
        }
        return child;
    }

    Folder home_;
    pid_t pid_;
};

/// A part of a picture.
inline viewer::Raster part_of(const viewer::Raster& whole, int left, int top, int columns, int rows) {
    viewer::Raster part(columns, rows);
    for (int y = 0; y < rows; ++y) std::copy_n(whole.row(top + y) + 4 * left, 4 * columns, part.row(y));
    return part;
}

inline viewer::Layout layout_of(const viewer::ViewerState& state) {
    return viewer::make_layout(Desktop::width, Desktop::height, state.text_scale, state.panel_open);
}

/// What the map of the window should look like in that state, drawn by the painter of the files.
inline viewer::DisplayList expected_scene(const viewer::ViewerState& state) {
    const auto layout = layout_of(state);
    return viewer::build_scene(
        map(), viewer::scene_of(map(), state, layout.map.width, layout.map.height, layout.unit));
}

}  // namespace test
