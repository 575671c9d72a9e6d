#pragma once

#include "app/window/display/monitors.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

namespace viewer {

/// The size of the first window, on the display that it opens on.
sf::VideoMode window_mode();

/// Makes a window of that size, wherever SFML places it; it is to be moved then. Whether it did is for `isOpen` to tell.
void create_window(sf::RenderWindow& window, const sf::VideoMode& mode, const char* title, sf::Uint32 style);

/// Makes a window as large as `windowed` in the middle of that display, or over all of it. Throws geodata::Error when the
/// system gives none.
void make_window(sf::RenderWindow& window, bool full_screen, const sf::VideoMode& windowed);

/// Makes a window over all of one display of several.
void make_window_over(sf::RenderWindow& window, const Monitor& display);

}  // namespace viewer
