#pragma once

#include "app/state/action.hpp"
#include "app/state/option.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// What a state is written with: its dataset and the ground that its map shows.
struct StatePlace {
    const MapData& map;
    const geodata::PlaneBox& ground;
};

/// One thing that a state can choose, as text: for the lines of states, `--set`, sessions and files of actions. Text is
/// written and read here only.
struct StateOption : OptionInfo {
    /// The text of the state's choice; empty for the program's own.
    std::function<std::string(const ViewerState&, const StatePlace&)> write;
    /// Puts the choice of a text into the state. Throws geodata::Error that says what it takes.
    std::function<void(ViewerState&, const std::string&, const MapData&)> read;
};

/// All of them. The presentation is none: it has a form of its own.
const std::vector<StateOption>& state_options();

}  // namespace viewer
