#pragma once

#include "app/paint/changing_raster.hpp"
#include "app/state/presenter_page.hpp"
#include "app/window/display/window_watch.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Clock.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace viewer {

/// The presenter's own window: notes, the next slide and a clock, on the first display where the class has a second one, else
/// beside the other window. What is pressed in it acts as in the other.
class PresenterScreen {
public:
    bool is_open() const { return window_.isOpen(); }
    /// Opens it, or closes it. Throws geodata::Error when there is no window to be had.
    void open();
    void close();
    /// The other window was made anew and may lie over this one.
    void show_above(bool wanted);

    /// Passes on what was pressed in it; a click goes on as one on the slide does.
    void take_events(const std::function<void(const sf::Event&)>& press);
    /// Draws it when the presentation or the time differ from what it shows.
    void follow(const MapData& map, const ViewerState& state);

private:
    void paint(const MapData& map, const ViewerState& state, const PresenterClock& clock);
    void show();

    sf::RenderWindow window_;
    std::unique_ptr<WindowWatch> watch_;  ///< of the open window
    sf::Texture texture_;
    sf::Clock since_begin_;
    ChangingRaster picture_{0};
    std::optional<ViewerState> shown_;
    PresenterClock clock_;
    DisplayList slides_;  ///< the page without its clock
    bool outdated_ = true;
};

}  // namespace viewer
