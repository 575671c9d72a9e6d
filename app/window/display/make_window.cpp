#include "app/window/display/make_window.hpp"

#include "app/window/display/window_size.hpp"
#include "geodata/base/error.hpp"

#include <SFML/System/Err.hpp>

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
        hold_least_size(window.getSystemHandle());
    }
}

}  // namespace viewer
