#pragma once

#include "app/state/action.hpp"

namespace viewer {

/// What is shown now as a scene of a presentation; its caption tells the day until the user writes a better one. `ground` is
/// what the map shows.
Slide scene_now(const MapData& map, const ViewerState& state, const geodata::PlaneBox& ground);

/// The presentation that a dataset needs no author for: a title, every day of change, and the whole at the end.
Presentation plain_presentation(const MapData& map);

}  // namespace viewer
