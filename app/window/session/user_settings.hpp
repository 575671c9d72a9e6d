#pragma once

namespace viewer {

/// Whether the first lines on the map were seen and done with, by whichever window; true as well where nothing can be kept.
bool was_welcomed();

/// From now on they were. What cannot be kept is shown again: that is no fault to tell.
void remember_welcome();

}  // namespace viewer
