#include "app/window/display/display_check.hpp"

#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <X11/Xlib.h>
#include <X11/Xresource.h>
#include <X11/Xutil.h>
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
    const auto* visual = DefaultVisual(display, DefaultScreen(display));
    XVisualInfo wanted{};
    wanted.visualid = XVisualIDFromVisual(const_cast<Visual*>(visual));
    int count = 0;
    XVisualInfo* found = XGetVisualInfo(display, VisualIDMask, &wanted, &count);
    const bool good = found != nullptr && count > 0 && found->c_class == TrueColor;
    if (found != nullptr) {
        XFree(found);
    }
    return good;
}

bool has_extension(Display* display, const char* name) {
    int opcode = 0;
    int event = 0;
    int error = 0;
    return XQueryExtension(display, name, &opcode, &event, &error) != 0;
}

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

}  // namespace viewer
