#pragma once

#include <string>
#include <vector>

namespace viewer {

// What the X server says of its displays, and is asked for a window, beyond what SFML knows of it.

/// What keeps the X display that the environment names from giving a window, as a whole sentence; empty when nothing does.
/// Asked before the graphics library is begun, which ends the program where such is missing. The connection that asks
/// stays open until the program ends: a display that starts anew when its last client leaves would be gone for the window.
std::string display_fault();

/// How much larger than usual the desktop wants everything: by `Xft.dpi` against 96, or `GDK_SCALE`, whichever is more; from
/// 1 to 3 in quarters. 1 when the desktop says nothing.
double desktop_scale();

/// From now on an error of the display ends the program with one sentence and status 2 in place of the library's lines.
void tell_display_errors();

/// One display of several that make up the desktop, in its pixels.
struct Monitor {
    int left = 0;
    int top = 0;
    unsigned width = 0;
    unsigned height = 0;
    bool primary = false;
};

/// All of them, the primary one first; none where the system does not tell.
std::vector<Monitor> monitors();

/// Asks the window manager to give a window the whole of the display on which it lies. Where there is none, nothing happens.
void fill_monitor(unsigned long window);

/// Tells the desktop the least size of a window.
void hold_least_size(unsigned long window, unsigned width, unsigned height);

}  // namespace viewer
