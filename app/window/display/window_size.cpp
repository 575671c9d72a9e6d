#include "app/window/display/window_size.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <cmath>

namespace viewer {

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

void hold_least_size(unsigned long window) {
    auto* const display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        return;
    }
    if (auto* hints = XAllocSizeHints()) {
        long supplied = 0;
        XGetWMNormalHints(display, window, hints, &supplied);
        hints->flags |= PMinSize;
        hints->min_width = static_cast<int>(least_window_width);
        hints->min_height = static_cast<int>(least_window_height);
        XSetWMNormalHints(display, window, hints);
        XFree(hints);
    }
    XCloseDisplay(display);
}

}  // namespace viewer
