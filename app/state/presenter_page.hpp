#pragma once

#include "app/state/action.hpp"

#include <string>

namespace viewer {

/// What the presenter's own screen shows besides the slides.
struct PresenterClock {
    std::string time;     ///< `10:42`
    std::string elapsed;  ///< since the presentation began, `12 min`
    friend bool operator==(const PresenterClock&, const PresenterClock&) = default;
};

/// The presenter's own screen as a picture of that size: the slide as the class sees it, what comes next, the note of the
/// slide, what it asks for, and the time. Never shown to the class. Without the clock: what stays the same while it runs.
DisplayList build_presenter_page(const MapData& map, const ViewerState& state, double width, double height);

/// The clock in its place on that page, to be drawn over it.
std::vector<Item> presenter_clock_items(const ViewerState& state, const PresenterClock& clock, double width,
                                        double height);

/// `0 min`, `59 min`, `1 h 05 min`.
std::string elapsed_text(double seconds);

}  // namespace viewer
