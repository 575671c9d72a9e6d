#pragma once

#include "app/window/session/session.hpp"

#include <vector>

namespace viewer {

/// What the widgets of one frame are drawn from.
struct UiFrame {
    const MapData& map;  ///< named as the user chose
    Session& session;
    const Layout& layout;
    const FontSet& fonts;
};

/// What the user wants of one frame.
struct UiWishes {
    std::vector<Action> actions;
    std::vector<WindowCommand> wishes;
    std::vector<const UserAction*> performed;  ///< of the table of actions
};

/// Bar, panels, timeline and everything that lies over the map.
UiWishes draw_window_ui(const UiFrame& frame);

}  // namespace viewer
