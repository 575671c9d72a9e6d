#pragma once

#include "app/ui/key_bindings.hpp"

#include <utility>

namespace viewer {

// Internal to the tables of keys: rows of each sort.

using KeyAction = std::function<std::optional<Action>(const ViewerState&, const MapData&)>;

inline KeyBinding makes(KeyPress press, std::string help, KeyAction action, bool repeats = false) {
    return {std::move(press), std::move(help), repeats, std::move(action), WindowWish::none};
}

inline KeyBinding acts(KeyPress press, std::string help, const Action& action, bool repeats = false) {
    return makes(
        std::move(press), std::move(help),
        [action](const ViewerState&, const MapData&) { return std::optional(action); }, repeats);
}

inline KeyBinding wishes(KeyPress press, std::string help, WindowWish wish) {
    return {std::move(press), std::move(help), false,
            [](const ViewerState&, const MapData&) { return std::optional<Action>(); }, wish};
}

/// A change of one part of the state that becomes the action made of it.
template <class Change>
KeyBinding changes(KeyPress press, std::string help, Change change) {
    return makes(std::move(press), std::move(help), [change](const ViewerState& state, const MapData&) {
        return std::optional<Action>(change(state));
    });
}

inline KeyPress control(std::string key) { return {std::move(key), true, false, false}; }
inline KeyPress shift(std::string key) { return {std::move(key), false, true, false}; }
inline KeyPress alt(std::string key) { return {std::move(key), false, false, true}; }
inline KeyPress control_shift(std::string key) { return {std::move(key), true, true, false}; }

}  // namespace viewer
