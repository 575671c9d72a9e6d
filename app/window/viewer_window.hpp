#pragma once

#include "app/scene/map_data.hpp"
#include "app/state/viewer_state.hpp"

#include <string>

namespace viewer {

/// True when a window can be opened: the X display named in the environment answers.
bool display_available();

/// What a window begins with.
struct WindowStart {
    ViewerState state;
    std::string title;
};

/// Opens the window and runs until it is closed. Returns the program's exit status. Throws geodata::Error when the
/// window cannot be made.
int run_window(const MapData& map, const WindowStart& start);

}  // namespace viewer
