#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace viewer {

/// One option as it is typed and told of, taken from the parser that reads it.
struct OptionText {
    std::vector<std::string> names;  ///< `-o`, `--output`; none for what is typed without a name
    std::string value;               ///< what it takes, `TEXT` or `FILE`; empty for a flag
    std::vector<std::string> words;  ///< all that it takes, where these can be counted
    bool required = false;
    bool repeated = false;
    std::string help;
};

struct CommandText {
    std::string name;
    std::string help;
    std::vector<OptionText> options;
};

/// The whole command line: what manual page and completions are made from, so that neither can fall behind the program.
struct CommandLineText {
    CommandText program;
    std::vector<CommandText> commands;
};

/// As which an option is typed, `-o`, `--output`; none for what is typed without a name.
std::vector<std::string> names_of(const CLI::Option& option);

/// Reads the parser's own tables; what it keeps from its help is kept from here too.
CommandLineText command_line_text(const CLI::App& app);

/// The manual page `terrachron(1)` as man shows it: commands and options of the parser, the words of `--set` of the
/// table of states. It has no date, so that the same program always gives the same page.
std::string manual_page(const CommandLineText& line, const std::string& version);

/// What makes a shell complete the program's commands, options and countable words, and file names where a file is taken.
struct ShellCompletion {
    std::string shell;
    std::string (*script)(const CommandLineText& line);
};

/// A row for each shell that we write for.
const std::vector<ShellCompletion>& shell_completions();

}  // namespace viewer
