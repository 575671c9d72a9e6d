#include "app/cli/state_options.hpp"

#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/database_address.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace viewer {

namespace {

void take(const PictureState& words, const char* name, std::string& into) {
    const auto found = words.find(name);
    if (into.empty() && found != words.end()) {
        into = found->second;
    }
}

}  // namespace

void add_state_options(CLI::App& app, StateOptions& options) {
    app.add_option("--state", options.line, "Line that the window copied (Ctrl+Shift+S): draw what it says");
    app.add_option(
           "--set", options.set,
           "Word of the state, like theme=dark, compare=swipe, with=1992-12-31; may be given several times")
        ->take_all();
}

PictureState given_words(const StateOptions& options) {
    if (options.line.empty()) {
        return {};
    }
    if (auto words = find_state(options.line)) {
        return *std::move(words);
    }
    throw UsageError{
        "--state takes the whole line that the window copied, from 'terrachron-state:' to ';end'."};
}

std::string dataset_word(const Options& options) {
    if (options.dataset.empty()) {
        return {};
    }
    if (geodata::is_database_address(options.dataset)) {
        return geodata::shown_text(geodata::parse_database_address(options.dataset.string()));
    }
    const auto path = std::filesystem::absolute(options.dataset).lexically_normal();
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

void take_data_words(const PictureState& words, Options& options, PageSpec& page) {
    take(words, "list", options.list);
    take(words, "prefer", options.prefer);
    take(words, "party", options.party);
    take(words, "names", options.names);
    take_page_state(words, page);
    const auto dataset = words.find("dataset");
    if (options.dataset.empty() && dataset != words.end() && dataset->second != "built-in") {
        throw UsageError{fmt::format("The picture was made from the dataset '{}'; name it with --dataset.",
                                     dataset->second)};
    }
}

// Each word is read by itself first, so that the wrong one is named.
void add_set_words(const StateOptions& options, const MapData& map, PictureState& words) {
    for (const auto& text : options.set) {
        const auto equals = text.find('=');
        if (equals == std::string::npos) {
            throw UsageError{fmt::format("--set takes WORD=VALUE, like theme=dark, found '{}'.", text)};
        }
        const auto name = text.substr(0, equals);
        try {
            state_from({{name, text.substr(equals + 1)}}, map);
        } catch (const geodata::Error& error) {
            throw UsageError{fmt::format("--set: {}", error.what())};
        }
        words[name] = text.substr(equals + 1);
    }
}

}  // namespace viewer
