#pragma once

namespace sf {
class Event;
class Window;
}  // namespace sf

namespace viewer {

/// Takes the window's next event, waiting up to `seconds` for one; false when none came. SFML itself can only wait for
/// ever, so this looks, and sleeps 10 ms, and looks again, which takes less than a hundredth of the processor.
/// With zero seconds it looks once.
bool wait_event(sf::Window& window, sf::Event& event, double seconds);

}  // namespace viewer
