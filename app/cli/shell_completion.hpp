#pragma once

#include "app/cli/command_line_text.hpp"

#include <string>
#include <vector>

namespace viewer {

/// What makes a shell complete the program's commands, options and countable words, and file names where a file is taken.
struct ShellCompletion {
    std::string shell;
    std::string (*script)(const CommandLineText& line);
};

/// A row for each shell that we write for.
const std::vector<ShellCompletion>& shell_completions();

}  // namespace viewer
