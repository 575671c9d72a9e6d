#pragma once

#include "app/state/viewer_state.hpp"

namespace viewer {

/// Whether the first lines on the map were seen and done with, by whichever window; true as well where nothing can be kept.
bool was_welcomed();

/// From now on they were. What cannot be kept is shown again: that is no fault to tell.
void remember_welcome();

/// Puts what the user chose last for the eyes, whatever the dataset, into a state: colours, motion and size of text. What
/// was never chosen, or cannot be read, stays as it is.
void take_kept_look(ViewerState& state);

/// Keeps these choices for datasets opened from now on, where `state` has others than `before`.
void remember_look(const ViewerState& state, const ViewerState& before);

}  // namespace viewer
