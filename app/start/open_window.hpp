#pragma once

#include "app/cli/command.hpp"

namespace viewer {

/// What the program does without a sub-command: loads the dataset and opens the window on it. Without a display it
/// says so in one sentence, with the way to a picture file, and returns 2.
int open_window(const Options& options, const Streams& streams);

}  // namespace viewer
