#pragma once

#include "app/window/display/x_display.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <utility>

namespace sf {
class Event;
}

namespace viewer {

/// Below this the parts of a window have no room beside each other: desktops are told to let nobody make it smaller, and where
/// one does a part of it is shown.
constexpr unsigned least_window_width = 800;
constexpr unsigned least_window_height = 560;

/// How large the window is at first on a screen of that size: most of it, so that what belongs to the desktop stays in
/// reach.
std::pair<unsigned, unsigned> first_window_size(unsigned screen_width, unsigned screen_height);

/// The height with which SFML has to make a window on a screen so wide that part of it is seen. It places a new window's top
/// by the width of the screen, (width - height) / 2, and waits until something of it is seen: on two displays side by side
/// that would be for ever where no window manager moves it.
unsigned height_to_be_seen(unsigned height, unsigned screen_width, unsigned screen_height);

/// The size of the first window, on the display that it opens on.
sf::VideoMode window_mode();

/// Makes a window of that size, wherever SFML places it; it is to be moved then. Whether it did is for `isOpen` to tell.
void create_window(sf::RenderWindow& window, const sf::VideoMode& mode, const char* title, sf::Uint32 style);

/// Makes a window as large as `windowed` in the middle of that display, or over all of it. Throws geodata::Error when the
/// system gives none.
void make_window(sf::RenderWindow& window, bool full_screen, const sf::VideoMode& windowed);

/// Makes a window over all of one display of several.
void make_window_over(sf::RenderWindow& window, const Monitor& display);

/// Takes the window's next event, waiting up to `seconds` for one; false when none came. SFML itself can only wait for
/// ever, so this looks, and sleeps 10 ms, and looks again, which takes less than a hundredth of the processor.
/// With zero seconds it looks once.
bool wait_event(sf::Window& window, sf::Event& event, double seconds);

}  // namespace viewer
