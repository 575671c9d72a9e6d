#pragma once

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <chrono>
#include <string>
#include <thread>

// Another program that drags files over a window and lets go of them there, by the XDND protocol.
namespace test {

class DragSource {
public:
    explicit DragSource(std::string uri_list) : text_(std::move(uri_list)) {
        source_ = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
        XSetSelectionOwner(display_, atom("XdndSelection"), source_, CurrentTime);
    }
    ~DragSource() { XCloseDisplay(display_); }
    DragSource(const DragSource&) = delete;
    DragSource& operator=(const DragSource&) = delete;

    /// Drops on the first window below the root that takes drops; true when it says that it took them.
    bool drop() {
        const auto target = window_that_takes(DefaultRootWindow(display_));
        if (target == 0) return false;
        const auto proxy = static_cast<Window>(window_property(target, "XdndProxy"));
        send(target, proxy, "XdndEnter", {5L << 24, static_cast<long>(atom("text/uri-list")), 0, 0});
        send(target, proxy, "XdndPosition",
             {0, (100L << 16) | 100, 0, static_cast<long>(atom("XdndActionCopy"))});
        if ((answer("XdndStatus").data.l[1] & 1) == 0) return false;
        send(target, proxy, "XdndDrop", {0, 0, 0, 0});
        return (answer("XdndFinished").data.l[1] & 1) != 0;
    }

private:
    struct Data {
        long first, second, third, fourth;
    };

    Atom atom(const char* name) { return XInternAtom(display_, name, False); }

    long window_property(Window window, const char* name) {
        Atom type = 0;
        int format = 0;
        unsigned long count = 0;
        unsigned long left = 0;
        unsigned char* data = nullptr;
        XGetWindowProperty(display_, window, atom(name), 0, 1, False, AnyPropertyType, &type, &format, &count,
                           &left, &data);
        const long value = data != nullptr && count > 0 ? *reinterpret_cast<long*>(data) : 0;
        if (data != nullptr) XFree(data);
        return value;
    }

    // The proxies themselves are never shown.
    Window window_that_takes(Window above) {
        Window root = 0;
        Window parent = 0;
        Window* children = nullptr;
        unsigned count = 0;
        XQueryTree(display_, above, &root, &parent, &children, &count);
        Window found = 0;
        for (unsigned i = 0; i < count && found == 0; ++i) {
            XWindowAttributes look{};
            XGetWindowAttributes(display_, children[i], &look);
            const bool shown = look.map_state == IsViewable;
            found = shown && window_property(children[i], "XdndAware") != 0 ? children[i] : 0;
            found = found == 0 && shown ? window_that_takes(children[i]) : found;
        }
        if (children != nullptr) XFree(children);
        return found;
    }

    void send(Window target, Window proxy, const char* message, Data data) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target;
        event.xclient.message_type = atom(message);
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(source_);
        event.xclient.data.l[1] = data.first;
        event.xclient.data.l[2] = data.second;
        event.xclient.data.l[3] = data.third;
        event.xclient.data.l[4] = data.fourth;
        XSendEvent(display_, proxy == 0 ? target : proxy, False, NoEventMask, &event);
        XFlush(display_);
    }

    void give(const XSelectionRequestEvent& asked) {
        XChangeProperty(display_, asked.requestor, asked.property, asked.target, 8, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(text_.data()), static_cast<int>(text_.size()));
        XEvent event{};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = asked.requestor;
        event.xselection.selection = asked.selection;
        event.xselection.target = asked.target;
        event.xselection.property = asked.property;
        event.xselection.time = asked.time;
        XSendEvent(display_, asked.requestor, False, NoEventMask, &event);
        XFlush(display_);
    }

    // Gives what is asked for meanwhile; an empty message after some seconds.
    XClientMessageEvent answer(const char* message) {
        for (int waited = 0; waited < 400; ++waited) {
            while (XPending(display_) > 0) {
                XEvent event;
                XNextEvent(display_, &event);
                if (event.type == SelectionRequest) give(event.xselectionrequest);
                if (event.type == ClientMessage && event.xclient.message_type == atom(message))
                    return event.xclient;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(25));
        }
        return {};
    }

    Display* display_ = XOpenDisplay(nullptr);
    std::string text_;
    Window source_ = 0;
};

}  // namespace test
