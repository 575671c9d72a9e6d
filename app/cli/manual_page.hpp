#pragma once

#include "app/cli/command_line_text.hpp"

#include <string>

namespace viewer {

/// The manual page `terrachron(1)` as man shows it: commands and options of the parser, the words of `--set` of the
/// table of states. It has no date, so that the same program always gives the same page.
std::string manual_page(const CommandLineText& line, const std::string& version);

}  // namespace viewer
