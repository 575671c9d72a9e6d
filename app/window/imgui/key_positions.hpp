#pragma once

#include <SFML/Window/Event.hpp>

#include <memory>

namespace viewer {

/// Keys by where they lie. On a keyboard that writes no Latin letters (Russian, Greek, Armenian alone) the window library
/// knows no letter keys; this listens to the same window and takes the key for the one that lies there on a Latin keyboard.
/// On systems other than X11 it leaves everything as it is.
class KeyPositions {
public:
    /// `window` is the X11 window; it must outlive this.
    explicit KeyPositions(unsigned long window);
    ~KeyPositions();
    KeyPositions(const KeyPositions&) = delete;
    KeyPositions& operator=(const KeyPositions&) = delete;

    /// Fills in the key of a press that has none. To be called for every event, in order.
    void complete(sf::Event& event);

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

/// The key at that place of a Latin keyboard, by the number that X servers of Linux give it; Unknown for others.
sf::Keyboard::Key latin_key(unsigned key_code);

}  // namespace viewer
