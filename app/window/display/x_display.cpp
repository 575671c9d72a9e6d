#include "app/window/display/x_display.hpp"

#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <X11/Xlib.h>
#include <X11/Xresource.h>
#include <X11/Xutil.h>
#include <dlfcn.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace viewer {

namespace {

constexpr const char* without_a_window =
    "to draw a picture without one, use 'terrachron render --date DAY -o map.png'";
constexpr int least_depth = 24;

Display* connection() {
    static Display* const display = XOpenDisplay(nullptr);
    return display;
}

std::string display_name() { return geodata::printable(XDisplayName(nullptr)); }

bool true_colours(Display* display) {
    return DefaultVisual(display, DefaultScreen(display))->c_class == TrueColor;
}

bool has_extension(Display* display, const char* name) {
    int opcode = 0;
    int event = 0;
    int error = 0;
    return XQueryExtension(display, name, &opcode, &event, &error) != 0;
}

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

double number_of(const char* text) {
    const auto number = geodata::parse_number(text == nullptr ? "" : text);
    return number.found ? number.value : 0;
}

[[noreturn]] void end_with(const std::string& sentence) {
    std::fflush(stdout);
    std::fputs(sentence.c_str(), stderr);
    _exit(2);
}

int tell_error(Display* display, XErrorEvent* error) {
    std::array<char, 120> reason{};
    XGetErrorText(display, error->error_code, reason.data(), static_cast<int>(reason.size()));
    end_with(fmt::format("terrachron: The display '{}' refused the window ({}); {}.\n", display_name(),
                         reason.data(), without_a_window));
}

int tell_end(Display* /*display*/) {
    end_with(
        fmt::format("terrachron: The display '{}' is gone; what was done until some seconds ago is kept.\n",
                    display_name()));
}

}  // namespace

std::string display_fault() {
    auto* const display = connection();
    if (display == nullptr) {
        return fmt::format("There is no display to open a window on; {}.", without_a_window);
    }
    const int depth = DefaultDepth(display, DefaultScreen(display));
    if (depth < least_depth || !true_colours(display)) {
        return fmt::format("The display '{}' has {} bits for a colour, and a window needs {}; {}.",
                           display_name(), depth, least_depth, without_a_window);
    }
    if (!has_extension(display, "GLX")) {
        return fmt::format("The display '{}' has no GLX, which draws a window by OpenGL; {}.", display_name(),
                           without_a_window);
    }
    return {};
}

double desktop_scale() {
    auto* const display = connection();
    const double dpi = display == nullptr ? 0 : number_of(XGetDefault(display, "Xft", "dpi"));
    const double scale = std::max(dpi / 96, number_of(std::getenv("GDK_SCALE")));
    return std::clamp(std::round(scale * 4) / 4, 1.0, 3.0);
}

void tell_display_errors() {
    XSetErrorHandler(tell_error);
    XSetIOErrorHandler(tell_end);
}

std::vector<Monitor> monitors() {
    std::vector<Monitor> found;
    auto* const display = connection();
    static void* const library = dlopen("libXrandr.so.2", RTLD_LAZY | RTLD_LOCAL);
    if (display == nullptr || library == nullptr) {
        return found;
    }
    const auto get = reinterpret_cast<GetMonitors>(dlsym(library, "XRRGetMonitors"));        // NOLINT
    const auto release = reinterpret_cast<FreeMonitors>(dlsym(library, "XRRFreeMonitors"));  // NOLINT
    if (get == nullptr || release == nullptr || !has_extension(display, "RANDR")) {
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
    auto* const display = connection();
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

void hold_least_size(unsigned long window, unsigned width, unsigned height) {
    auto* const display = connection();
    auto* const hints = display == nullptr ? nullptr : XAllocSizeHints();
    if (hints == nullptr) {
        return;
    }
    long supplied = 0;
    XGetWMNormalHints(display, window, hints, &supplied);
    hints->flags |= PMinSize;
    hints->min_width = static_cast<int>(width);
    hints->min_height = static_cast<int>(height);
    XSetWMNormalHints(display, window, hints);
    XFlush(display);
    XFree(hints);
}

}  // namespace viewer
