#include "app/window/display/expose_watch.hpp"

#include <X11/Xlib.h>

namespace viewer {

// A connection of its own: several may ask to be told of the same window's exposures, and SFML reads only its own.
struct ExposeWatch::Connection {
    Display* display = XOpenDisplay(nullptr);
    Connection() = default;
    ~Connection() {
        if (display != nullptr) {
            XCloseDisplay(display);
        }
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
};

ExposeWatch::ExposeWatch(unsigned long window) : connection_(std::make_unique<Connection>()) {
    if (connection_->display != nullptr) {
        XSelectInput(connection_->display, window, ExposureMask);
        XFlush(connection_->display);
    }
}

ExposeWatch::~ExposeWatch() = default;

bool ExposeWatch::exposed() {
    bool found = false;
    while (connection_->display != nullptr && XPending(connection_->display) > 0) {
        XEvent event;
        XNextEvent(connection_->display, &event);
        found = found || event.type == Expose;
    }
    return found;
}

}  // namespace viewer
