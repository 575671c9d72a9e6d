#include "app/window/display/monitors.hpp"

#include <X11/Xlib.h>
#include <dlfcn.h>

#include <algorithm>
#include <memory>

namespace viewer {

namespace {

// As Xrandr.h has it since version 1.5; SFML brings the library, but not everybody has its headers.
struct MonitorInfo {
    Atom name;
    int primary;
    int automatic;
    int outputs_count;
    int x;
    int y;
    int width;
    int height;
    int width_mm;
    int height_mm;
    unsigned long* outputs;
};
using GetMonitors = MonitorInfo* (*)(Display*, Window, int, int*);
using FreeMonitors = void (*)(MonitorInfo*);

Display* own_connection() {
    static Display* const display = XOpenDisplay(nullptr);
    return display;
}

}  // namespace

std::vector<Monitor> monitors() {
    std::vector<Monitor> found;
    auto* const display = own_connection();
    static void* const library = dlopen("libXrandr.so.2", RTLD_LAZY | RTLD_LOCAL);
    if (display == nullptr || library == nullptr) {
        return found;
    }
    const auto get = reinterpret_cast<GetMonitors>(dlsym(library, "XRRGetMonitors"));        // NOLINT
    const auto release = reinterpret_cast<FreeMonitors>(dlsym(library, "XRRFreeMonitors"));  // NOLINT
    int opcode = 0;
    int event = 0;
    int error = 0;
    if (get == nullptr || release == nullptr ||
        XQueryExtension(display, "RANDR", &opcode, &event, &error) == 0) {
        return found;
    }
    int count = 0;
    auto* const all = get(display, DefaultRootWindow(display), 1, &count);
    for (int i = 0; i < count; ++i) {
        const auto& one = all[i];
        if (one.width > 0 && one.height > 0) {
            found.push_back({one.x, one.y, static_cast<unsigned>(one.width),
                             static_cast<unsigned>(one.height), one.primary != 0});
        }
    }
    if (all != nullptr) {
        release(all);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Monitor& a, const Monitor& b) { return a.primary && !b.primary; });
    return found;
}

void fill_monitor(unsigned long window) {
    auto* const display = own_connection();
    if (display == nullptr) {
        return;
    }
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = XInternAtom(display, "_NET_WM_STATE", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = 1;  // add
    event.xclient.data.l[1] = static_cast<long>(XInternAtom(display, "_NET_WM_STATE_FULLSCREEN", False));
    event.xclient.data.l[3] = 1;  // an application asks
    XSendEvent(display, DefaultRootWindow(display), False, SubstructureNotifyMask | SubstructureRedirectMask,
               &event);
    XFlush(display);
}

}  // namespace viewer
