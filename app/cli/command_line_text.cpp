#include "app/cli/command_line_text.hpp"

#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

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
    for (const auto& name : option.get_snames()) {
        text.names.push_back("-" + name);
    }
    for (const auto& name : option.get_lnames()) {
        text.names.push_back("--" + name);
    }
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

}  // namespace

CommandLineText command_line_text(const CLI::App& app) {
    CommandLineText text{text_of(app), {}};
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        text.commands.push_back(text_of(*command));
    }
    return text;
}

}  // namespace viewer
