#pragma once

#include "app/cli/command.hpp"
#include "app/order/order_option.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A state of the window as typed: `--state` and `--set`.
struct StateOptions {
    std::string line;              ///< of `picture_state.hpp`
    std::vector<std::string> set;  ///< words of the state, `theme=dark`
};

void add_state_options(CLI::App& app, StateOptions& options);

/// The words of `--state`; none when it was not given. Throws UsageError for what is no such line.
PictureState given_words(const StateOptions& options);

/// The name of a dataset in a picture's words; empty for the built-in one. Of a dataset of the user's only the name is
/// kept: a path tells more of a machine than a picture should.
std::string dataset_word(const Options& options);

/// Takes the list, profile, names and page that the words name where nothing else was typed. Throws UsageError for
/// words of another dataset than the one that was named.
void take_data_words(const PictureState& words, Options& options, PageSpec& page);

/// Adds the words of `--set`, which go before those that are there. Throws UsageError that names the wrong one.
void add_set_words(const StateOptions& options, const MapData& map, PictureState& words);

}  // namespace viewer
