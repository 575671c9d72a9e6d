#pragma once

#include <utility>

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

/// Tells the desktop the least size of an X11 window.
void hold_least_size(unsigned long window);

}  // namespace viewer
