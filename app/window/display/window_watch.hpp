#pragma once

#include <SFML/Window/Event.hpp>

#include <memory>

namespace viewer {

/// What the X server tells of a window and SFML keeps to itself or does not know, by a second connection that listens to the
/// same window. On systems other than X11 it never tells anything.
class WindowWatch {
public:
    /// `window` is the X11 window; it must outlive the watch.
    explicit WindowWatch(unsigned long window);
    ~WindowWatch();
    WindowWatch(const WindowWatch&) = delete;
    WindowWatch& operator=(const WindowWatch&) = delete;

    /// Whether a part of the window was uncovered and shows nothing, which one that draws only when something moves must
    /// know; true once for all exposures since the last call.
    bool exposed();

    /// Fills in the key of a press that has none: on a keyboard that writes no Latin letters (Russian, Greek,
    /// Armenian alone) SFML knows no letter keys, and the key is taken that lies there on a Latin keyboard. To be called
    /// for every event, in order.
    void complete(sf::Event& event);

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace viewer
