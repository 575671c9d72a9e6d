#pragma once

#include "app/window/display/smooth_zoom.hpp"
#include "app/window/under_pointer.hpp"

#include <SFML/System/Clock.hpp>
#include <SFML/Window/Event.hpp>

#include <optional>
#include <set>
#include <vector>

namespace viewer {

/// The mouse on the map: drag to move, wheel or double click to zoom, Shift and drag for a box to zoom to, a click to
/// select and one with Ctrl to select more, a click on the legend to make a sign stand out and on the inset to go there,
/// the divider of a comparison to take, the tools of a presenter to draw with, the right button for what can be done
/// there. Keeps what a press began until its release. Places are those on the page of the map.
class MapMouse {
public:
    using Scene = MapScene;

    /// The actions that the event means; `settled` tells that a movement has ended with it.
    struct Result {
        std::vector<Action> actions;
        bool settled = false;
    };
    Result handle(const sf::Event& event, const Scene& scene);
    /// Takes every key event of the window, whoever it is for: whether Shift or Ctrl was held when a button was pressed is
    /// known from their order alone, as on a slow machine the key may have been let go of since.
    void follow_key(const sf::Event& event);
    /// Whether a zoom goes on by itself, and what of it falls into so many seconds.
    bool zooming() const { return zoom_.moving(); }
    Result go_on(double seconds, const Scene& scene);

private:
    enum class Hand { none, press, move_map, zoom_box, divider, ask, draw };

    void press(const sf::Event::MouseButtonEvent& event, const Scene& scene);
    bool is_second_click(PagePoint at);
    void click(PagePoint at, const Scene& scene, Result& result);
    void move(PagePoint to, const Scene& scene, Result& result);
    void release(PagePoint at, const Scene& scene, Result& result);
    void draw_to(PagePoint at, const Scene& scene) const;
    void end_drawing(const Scene& scene, Result& result);
    void wheel(const sf::Event::MouseWheelScrollEvent& event, const Scene& scene, Result& result);

    bool holds(sf::Keyboard::Key left, sf::Keyboard::Key right) const;
    bool holds_shift() const { return holds(sf::Keyboard::LShift, sf::Keyboard::RShift); }
    bool holds_control() const { return holds(sf::Keyboard::LControl, sf::Keyboard::RControl); }

    Hand hand_ = Hand::none;
    std::set<sf::Keyboard::Key> held_;
    PagePoint pressed_at_;
    PagePoint dragged_to_;
    SmoothZoom zoom_;
    sf::Clock since_click_;  ///< and where it was
    std::optional<PagePoint> clicked_at_;
};

}  // namespace viewer
