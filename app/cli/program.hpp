#pragma once

#include "app/cli/command.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// Opens the window for what was typed without a sub-command. Handed in by main, so that nothing else depends on
/// the window.
using OpenWindow = std::function<int(const Options&, const Streams&)>;

/// Understands the arguments (without the program's name) and runs what they ask for. Exit status 0 fine, 1 findings
/// or failure, 2 wrong usage; failures are one sentence on `streams.err`.
int run_program(const std::vector<std::string>& arguments, const Streams& streams,
                const OpenWindow& open_window);

}  // namespace viewer
