#pragma once

#include "app/cli/command.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace viewer {

/// What was typed, with `help` and `help COMMAND` as other programs have them: `--help` of the program or the command.
std::vector<std::string> with_help_as_option(std::vector<std::string> arguments);

/// One sentence for what the parser could not take, with what was most likely meant.
std::string usage_sentence(const CLI::App& app, const CLI::ParseError& error,
                           const std::vector<std::string>& arguments);

/// Refuses what the parser takes and nobody can have meant: an empty name, as of a variable of a script that was never set,
/// standard input as a dataset, and a file of the dataset as the file to write. Throws UsageError.
void require_sensible(const CLI::App& app, const Options& options);

}  // namespace viewer
