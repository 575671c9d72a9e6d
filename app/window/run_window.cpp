#include "app/window/display/sfml_window.hpp"
#include "app/window/viewer_window.hpp"
#include "app/window/window_loop.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <iostream>
#include <optional>
#include <utility>

namespace viewer {

namespace {

struct Prepared {
    PreparedWindow window;
    FirstFrame first;
};

/// Half of the time from the start to the first picture is the graphics driver's, which is loaded for the first object of
/// SFML: all that needs no window is made beside it.
Prepared open_and_prepare(const PrepareWindow& prepare, std::optional<sf::RenderWindow>& window) {
    const auto mode = window_mode();
    auto preparing = std::async(std::launch::async, [&] {
        Prepared made{prepare({}), {}};
        made.first = make_first_frame(made.window.map, made.window.start.state, mode.width, mode.height);
        return made;
    });
    window.emplace();
    // What cannot be read has mostly failed by now, and no window need appear for it.
    if (preparing.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        auto made = preparing.get();
        make_window(*window, false, mode);
        return made;
    }
    make_window(*window, false, mode);
    return preparing.get();
}

/// The system takes memory, window and graphics context back quicker than all their owners one after the other do.
[[noreturn]] void leave() {
    std::cout.flush();
    std::fflush(nullptr);
    std::_Exit(0);
}

}  // namespace

void run_window(const PrepareWindow& prepare) {
    std::optional<sf::RenderWindow> opened;
    std::optional<Prepared> prepared(open_and_prepare(prepare, opened));
    for (;;) {
        auto window = std::make_unique<ViewerWindow>(prepared->window.map, prepared->window.start, *opened,
                                                     std::move(prepared->first));
        const auto beside = std::async(std::launch::async, prepared->window.beside);
        window->run();
        const auto next = window->wanted_dataset();
        if (!next) {
            window->leave_graphics();
            window.reset();
            beside.wait();
            leave();
        }
        const bool full_screen = window->full_screen();
        const auto wanted = window->wanted();
        const auto look =
            window->state().look;  // whoever chose colours and size of text wants them of any dataset
        const double text_scale = window->state().text_scale;
        const auto before = next->empty() ? prepared->window.start.before : prepared->window.start.path;
        window.reset();
        beside.wait();
        prepared.reset();  // gives up the claim on its session, which the next one may ask for
        prepared.emplace(Prepared{prepare(wanted), {}});
        prepared->window.start.before = before;
        prepared->window.start.full_screen = full_screen;
        prepared->window.start.state.look = look;
        prepared->window.start.state.text_scale = text_scale;
    }
}

}  // namespace viewer
