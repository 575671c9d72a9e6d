#include "app/window/display/window_watch.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>

#include <array>
#include <deque>
#include <utility>

namespace viewer {

namespace {

using Key = sf::Keyboard::Key;

/// Keys beside each other, from the left.
struct Row {
    unsigned first;  // the key code of the leftmost
    std::array<Key, 12> keys;
};

constexpr std::array<Row, 4> rows{{{10,
                                    {Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6,
                                     Key::Num7, Key::Num8, Key::Num9, Key::Num0, Key::Hyphen, Key::Equal}},
                                   {24,
                                    {Key::Q, Key::W, Key::E, Key::R, Key::T, Key::Y, Key::U, Key::I, Key::O,
                                     Key::P, Key::LBracket, Key::RBracket}},
                                   {38,
                                    {Key::A, Key::S, Key::D, Key::F, Key::G, Key::H, Key::J, Key::K, Key::L,
                                     Key::Semicolon, Key::Quote, Key::Tilde}},
                                   {52,
                                    {Key::Z, Key::X, Key::C, Key::V, Key::B, Key::N, Key::M, Key::Comma,
                                     Key::Period, Key::Slash, Key::Unknown, Key::Unknown}}}};

// Whether the window library finds a key that it knows in one of the four places where it looks.
bool is_known(XKeyEvent& event) {
    for (int place = 0; place < 4; ++place) {
        const auto symbol = XLookupKeysym(&event, place);
        const bool letter = symbol > 0x20 && symbol < 0x7F;
        const bool other = symbol == XK_space || (symbol >= 0xFF00 && symbol <= 0xFFFF);
        if (letter || other) {
            return true;
        }
    }
    return false;
}

// The key at that place of a Latin keyboard, by the number that X servers of Linux give it; Unknown for others.
Key latin_key(unsigned key_code) {
    for (const auto& row : rows) {
        if (key_code >= row.first && key_code < row.first + row.keys.size()) {
            return row.keys[key_code - row.first];
        }
    }
    return Key::Unknown;
}

}  // namespace

struct WindowWatch::Connection {
    Display* display = XOpenDisplay(nullptr);
    bool exposed = false;
    std::deque<unsigned> pressed;  // key codes that the window library cannot name, oldest first

    explicit Connection(Window window) {
        if (display != nullptr) {
            XSelectInput(display, window, ExposureMask | KeyPressMask);
            XFlush(display);
        }
    }
    ~Connection() {
        if (display != nullptr) {
            XCloseDisplay(display);
        }
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void listen() {
        while (display != nullptr && XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
            if (event.type == MappingNotify) {
                XRefreshKeyboardMapping(&event.xmapping);
            } else if (event.type == KeyPress && !is_known(event.xkey)) {
                pressed.push_back(event.xkey.keycode);
            }
            exposed = exposed || event.type == Expose;
        }
    }
};

WindowWatch::WindowWatch(unsigned long window) : connection_(std::make_unique<Connection>(window)) {}

WindowWatch::~WindowWatch() = default;

bool WindowWatch::exposed() {
    connection_->listen();
    return std::exchange(connection_->exposed, false);
}

void WindowWatch::complete(sf::Event& event) {
    if (event.type != sf::Event::KeyPressed || event.key.code != Key::Unknown) {
        return;
    }
    connection_->listen();
    if (connection_->pressed.empty() && connection_->display != nullptr) {
        XSync(connection_->display, False);  // what the window library has been told is on its way here too
        connection_->listen();
    }
    if (!connection_->pressed.empty()) {
        event.key.code = latin_key(connection_->pressed.front());
        connection_->pressed.pop_front();
    }
}

}  // namespace viewer
