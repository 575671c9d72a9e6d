#pragma once

#include <vector>

namespace viewer {

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

}  // namespace viewer
