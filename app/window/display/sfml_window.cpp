#include "app/window/display/sfml_window.hpp"

#include "geodata/base/error.hpp"

#include <SFML/System/Err.hpp>
#include <SFML/Window/Event.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace viewer {

namespace {

// The display that a window opens on: SFML takes several for one.
Monitor first_display() {
    const auto all = monitors();
    if (!all.empty()) {
        return all.front();
    }
    const auto desktop = sf::VideoMode::getDesktopMode();
    return {0, 0, desktop.width, desktop.height, true};
}

}  // namespace

std::pair<unsigned, unsigned> first_window_size(unsigned screen_width, unsigned screen_height) {
    constexpr double most = 0.9;  // of the screen
    const auto side = [](unsigned screen, unsigned least) {
        const auto wanted = static_cast<unsigned>(std::floor(screen * most));
        return std::min(std::max(wanted, least), screen);
    };
    return {side(screen_width, least_window_width), side(screen_height, least_window_height)};
}

unsigned height_to_be_seen(unsigned height, unsigned screen_width, unsigned screen_height) {
    constexpr unsigned strip = 16;  // pixels of it
    const unsigned least = screen_width + 2 * strip;
    return least > 2 * screen_height ? std::max(height, least - 2 * screen_height) : height;
}

sf::VideoMode window_mode() {
    const auto display = first_display();
    const auto [width, height] = first_window_size(display.width, display.height);
    return {width, height};
}

void create_window(sf::RenderWindow& window, const sf::VideoMode& mode, const char* title, sf::Uint32 style) {
    const auto screen = sf::VideoMode::getDesktopMode();
    auto seen = mode;
    seen.height = style == sf::Style::Fullscreen
                      ? mode.height
                      : height_to_be_seen(mode.height, screen.width, screen.height);
    window.create(seen, title, style, sf::ContextSettings());
    if (window.isOpen() && seen.height != mode.height) {
        window.setSize({mode.width, mode.height});
        window.display();  // a driver asks for the size once more with the next picture
    }
}

void make_window_over(sf::RenderWindow& window, const Monitor& display) {
    create_window(window, {display.width, display.height}, "Terrachron", sf::Style::None);
    if (!window.isOpen()) {
        throw geodata::Error("The display gave no window.");
    }
    window.setPosition({display.left, display.top});
    fill_monitor(window.getSystemHandle());
}

void make_window(sf::RenderWindow& window, bool full_screen, const sf::VideoMode& windowed) {
    sf::err().rdbuf(nullptr);  // its remarks on drivers help no user; what fails is told below
    const auto display = first_display();
    if (full_screen && monitors().size() > 1) {
        make_window_over(window, display);
        return;
    }
    const auto mode = full_screen ? sf::VideoMode::getDesktopMode() : windowed;
    create_window(window, mode, "Terrachron", full_screen ? sf::Style::Fullscreen : sf::Style::Default);
    if (!window.isOpen()) {
        throw geodata::Error(
            "The window could not be opened; pictures need none: see 'terrachron render --help'.");
    }
    if (!full_screen) {
        window.setPosition(
            {display.left + (static_cast<int>(display.width) - static_cast<int>(mode.width)) / 2,
             display.top + (static_cast<int>(display.height) - static_cast<int>(mode.height)) / 2});
        hold_least_size(window.getSystemHandle(), least_window_width, least_window_height);
    }
}

bool wait_event(sf::Window& window, sf::Event& event, double seconds) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::duration<double> nap(0.010);
    const std::chrono::duration<double> patience(seconds);
    const auto start = Clock::now();
    while (!window.pollEvent(event)) {
        const std::chrono::duration<double> left = patience - (Clock::now() - start);
        if (left.count() <= 0) {
            return false;
        }
        std::this_thread::sleep_for(std::min(nap, left));
    }
    return true;
}

}  // namespace viewer
