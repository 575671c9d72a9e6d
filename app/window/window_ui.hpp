#pragma once

#include "app/window/session.hpp"

#include <vector>

namespace viewer {

/// What the widgets of one frame are drawn from.
struct UiFrame {
    const MapData& map;  ///< named as the user chose
    Session& session;
    const Layout& layout;
    const FontSet& fonts;
};

/// Panels, timeline and everything that lies over the map. Puts what the user wants into `actions` and `wishes`.
void draw_window_ui(const UiFrame& frame, std::vector<Action>& actions, std::vector<WindowWish>& wishes);

}  // namespace viewer
