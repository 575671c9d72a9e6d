#pragma once

#include "app/scene/scene_settings.hpp"
#include "app/state/action.hpp"

#include <vector>

namespace viewer {

/// The map that shows a state on a page of that size: its day, without the day it may be compared with. `unit` is
/// page units per unit of type and line.
SceneSettings scene_of(const MapData& map, const ViewerState& state, double width, double height, double unit,
                       const PageRect& buttons = {});

/// The camera of a state on maps that lie on one ground, in pages of one size: as `SceneSettings` of `scene_of` have it
/// but for what is added to each of them.
Camera camera_of(const MapData& map, const ViewerState& state, const std::vector<SceneSettings>& maps);

/// The slide at which the presentation stands, or null.
const Slide* slide_of(const ViewerState& state);

/// What the slide that is presented hides until its answer is shown; nothing while none is.
HiddenAnswers hidden_answers(const ViewerState& state);

}  // namespace viewer
