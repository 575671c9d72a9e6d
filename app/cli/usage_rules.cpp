#include "app/cli/usage_rules.hpp"

#include "app/cli/command_line_text.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/columns.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

namespace fs = std::filesystem;

const CLI::App& active(const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app : *chosen.front();
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options()) {
        const auto all = names_of(*option);
        names.insert(names.end(), all.begin(), all.end());
    }
    return names;
}

// As an option is named: `--date` of `--date=1992`, `-o` of `-omap.png`; empty for anything else, negative numbers too.
std::string name_of_option(const std::string& argument) {
    if (argument.starts_with("--")) {
        return argument.substr(0, argument.find('='));
    }
    const bool letter = argument.size() > 1 && argument[0] == '-' && lower_case(argument)[1] >= 'a' &&
                        lower_case(argument)[1] <= 'z';
    return letter ? argument.substr(0, 2) : std::string();
}

// The first option that the command does not have; behind `--` there are only files.
std::string unknown_option(const std::vector<std::string>& known, const std::vector<std::string>& arguments) {
    for (const auto& argument : arguments) {
        const auto name = name_of_option(argument);
        if (argument == "--") {
            break;
        }
        if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end()) {
            return name;
        }
    }
    return {};
}

// The parser counts; what it says of that is for programmers.
std::string sentence_of(const CLI::ParseError& error) {
    const std::string said = error.what();
    const auto name = said.substr(0, said.find(':'));
    if (said.find(": At Most ") != std::string::npos) {
        return name + " may be given once only.";
    }
    if (said.find(" required ") != std::string::npos && said.ends_with(" missing")) {
        return name + " needs a value after it.";
    }
    if (const auto least = said.find(": At least "); least != std::string::npos) {
        const auto words = split(said.substr(least + 2), ' ');
        return fmt::format("{}: {} are needed, {} given.", name, words.size() > 2 ? words[2] : "more",
                           words.back() == "1" ? "1 is" : words.back() + " are");
    }
    if (said.find("not expected") != std::string::npos) {
        const auto words = split(said.substr(said.find(':') + 1), ' ');
        const auto word = words.empty() ? std::string() : words.front();
        return word.starts_with('-') ? fmt::format("There is no option '{}'.", word)
                                     : fmt::format("'{}' is one word too many.", word);
    }
    std::string sentence = said;
    std::replace(sentence.begin(), sentence.end(), '\n', ' ');
    return sentence + (sentence.ends_with('.') ? "" : ".");
}

// Words that say something by being empty.
bool may_be_empty(const CLI::Option& option) {
    static const std::set<std::string> words{"--without", "--title", "--note"};
    return words.contains(option.get_name());
}

void refuse_empty(const CLI::App& app) {
    for (const auto* option : app.get_options()) {
        const auto& given = option->results();
        const bool empty =
            std::any_of(given.begin(), given.end(), [](const std::string& one) { return one.empty(); });
        if (empty && !may_be_empty(*option)) {
            throw UsageError{fmt::format("{} must not be empty.", option->get_name())};
        }
    }
}

bool is_file_of_dataset(const fs::path& file, const fs::path& dataset) {
    std::error_code status;
    if (fs::equivalent(file, dataset, status)) {
        return true;
    }
    const auto name = file.filename().string();
    const auto& tables = dataset_tables();
    const bool named_so =
        name == "dataset.json" || name == "regions.fgb" ||
        std::any_of(tables.begin(), tables.end(), [&](const TableFormat& one) { return one.file == name; });
    return named_so && fs::exists(file, status) &&
           fs::equivalent(fs::absolute(file).parent_path(), dataset, status);
}

void refuse_own_file(const Options& options) {
    auto read = options.beside;
    read.push_back(options.dataset);
    for (const auto& dataset : read) {
        if (!options.output.empty() && !dataset.empty() && is_file_of_dataset(options.output, dataset)) {
            throw UsageError{
                fmt::format("{}: not written, it belongs to the dataset that is read; give another name.",
                            options.output.string())};
        }
    }
}

}  // namespace

std::vector<std::string> with_help_as_option(std::vector<std::string> arguments) {
    std::error_code status;
    if (arguments.empty() || arguments.size() > 2 || arguments.front() != "help" ||
        fs::exists(arguments.front(), status)) {
        return arguments;
    }
    arguments.erase(arguments.begin());
    arguments.emplace_back("--help");
    return arguments;
}

std::string usage_sentence(const CLI::App& app, const CLI::ParseError& error,
                           const std::vector<std::string>& arguments) {
    const auto& command = active(app);
    const auto known = option_names(command);
    const auto unknown = unknown_option(known, arguments);
    const auto sentence =
        unknown.empty() ? sentence_of(error)
                        : fmt::format("There is no option '{}'.{}", unknown, did_you_mean(unknown, known));
    return fmt::format("{} See 'terrachron {}--help'.", sentence,
                       &command == &app ? "" : command.get_name() + " ");
}

void require_sensible(const CLI::App& app, const Options& options) {
    const auto& command = active(app);
    refuse_empty(command);
    if (options.dataset == "-") {
        throw UsageError{"A dataset is not read from standard input; give its file or folder."};
    }
    // Whoever writes a dataset may write it in its own place.
    if (command.get_name() != "convert") {
        refuse_own_file(options);
    }
}

}  // namespace viewer
