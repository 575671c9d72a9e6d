#pragma once

#include "app/state/action.hpp"

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
struct StateOption {
    std::string name;   ///< `theme`
    std::string takes;  ///< for people: `light, dark, contrast`, `a number from 1 to 3`
    /// The text of the state's choice; empty for the program's own.
    std::function<std::string(const ViewerState&, const StatePlace&)> write;
    /// Puts the choice of a text into the state. Throws geodata::Error that says what it takes.
    std::function<void(ViewerState&, const std::string&, const MapData&)> read;
    std::vector<std::string> words;  ///< all that it takes, where these can be counted
    double least = 0;                ///< of a number; `most` is not above it where it takes none
    double most = 0;
};

/// All of them. The presentation is none: it has a form of its own.
const std::vector<StateOption>& state_options();

}  // namespace viewer
