#include "app/cli/command.hpp"
#include "app/cli/command_line_text.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "terrachron_config.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// The parser writes words that can be counted behind the type: TEXT:{day,month}.
std::vector<std::string> words_of_type(const std::string& type) {
    const auto from = type.find('{');
    const auto until = type.rfind('}');
    return from == std::string::npos || until == std::string::npos
               ? std::vector<std::string>()
               : geodata::split(type.substr(from + 1, until - from - 1), ',');
}

OptionText text_of(const CLI::Option& option) {
    OptionText text;
    text.names = names_of(option);
    if (option.get_items_expected_max() > 0) {
        const auto type = option.get_type_name();
        const bool named = option.nonpositional();
        text.value = named ? type.substr(0, type.find(':')) : option.get_name(true);
        text.words = words_of_type(type);
    }
    text.required = option.get_required();
    text.repeated = option.get_items_expected_max() > 1;
    text.help = option.get_description();
    return text;
}

CommandText text_of(const CLI::App& app) {
    CommandText text{app.get_name(), app.get_description(), {}};
    for (const auto* option : app.get_options()) {
        if (!option->get_group().empty()) {
            text.options.push_back(text_of(*option));
        }
    }
    return text;
}

struct ManualOptions {
    std::string completion;             ///< a shell, for its script instead of the page
    const CLI::App* program = nullptr;  ///< what the command is one of
};

std::string manual_text(const ManualOptions& wanted) {
    const auto line = command_line_text(*wanted.program);
    const auto* shell = row_with(shell_completions(), &ShellCompletion::shell, wanted.completion);
    return shell == nullptr ? manual_page(line, TERRACHRON_VERSION) : shell->script(line);
}

}  // namespace

std::vector<std::string> names_of(const CLI::Option& option) {
    return option.nonpositional() ? split(option.get_name(false, true), ',') : std::vector<std::string>();
}

CommandLineText command_line_text(const CLI::App& app) {
    CommandLineText text{text_of(app), {}};
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        text.commands.push_back(text_of(*command));
    }
    return text;
}

Command manual_command() {
    return command_with<ManualOptions>(
        "manual", "The manual page for man, or completions for a shell",
        [](CLI::App& app, Options& options, ManualOptions& wanted) {
            wanted = {{}, app.get_parent()};
            app.add_option("--completion", wanted.completion, "Shell to complete in, instead of the page")
                ->check(CLI::IsMember(geodata::each_of(shell_completions(), &ShellCompletion::shell)));
            add_output_options(app, options);
        },
        [](const ManualOptions& wanted, const Options& options, const Streams& streams) {
            deliver(manual_text(wanted), options, streams);
            return 0;
        });
}

}  // namespace viewer
