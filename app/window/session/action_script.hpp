#pragma once

#include "app/state/action.hpp"
#include "app/ui/actions/user_action.hpp"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace viewer {

/// `key Ctrl+K`: a key of the table of actions.
struct ScriptKey {
    KeyPress press;
};
/// `do zoom-in`: an action of the table by its id.
struct ScriptDo {
    const UserAction* action = nullptr;
};
/// `go 1992-05-08`, and what else is an action by itself.
struct ScriptAction {
    Action action;
};
/// `set theme=dark`: a word of the state, as in a state string.
struct ScriptSet {
    std::string name;
    std::string value;
};
/// `play 2.5`: so many seconds of playing, at once.
struct ScriptPlay {
    double seconds = 0;
};
/// `wait 0.5`: the window rests so long.
struct ScriptWait {
    double seconds = 0;
};
/// `picture FILE.png`: what the window shows, panels and all.
struct ScriptPicture {
    std::filesystem::path file;
};
/// `quit`
struct ScriptQuit {};

using ScriptStep = std::variant<ScriptKey, ScriptDo, ScriptAction, ScriptSet, ScriptPlay, ScriptWait,
                                ScriptPicture, ScriptQuit>;

/// Reads a file of actions, one to a line; empty lines and those that begin with `#` say nothing. Throws geodata::Error
/// that names the line and what it cannot read.
std::vector<ScriptStep> read_actions(const std::filesystem::path& file, const MapData& map);

}  // namespace viewer
