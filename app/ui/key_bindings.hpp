#pragma once

#include "app/state/action.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// What keys can ask for besides an Action on the state.
enum class WindowWish : unsigned char { none, enter_date, show_help, undo, redo, full_screen, escape };

/// A key without modifiers, by the name people call it: `Space`, `Left`, `G`, `F11`, `,`.
struct KeyPress {
    std::string key;
    bool control = false;
    bool shift = false;
    bool alt = false;
    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// One row of the table of keys; the help lists it, the window obeys it.
struct KeyBinding {
    KeyPress press;
    std::string help;
    bool repeats = false;  ///< acts again while the key is held down
    std::function<std::optional<Action>(const ViewerState&, const MapData&)> action;
    WindowWish wish = WindowWish::none;
};

const std::vector<KeyBinding>& key_bindings();

/// The binding of a key press, or null.
const KeyBinding* binding_of(const KeyPress& press);

/// `Ctrl+Shift+Z`
std::string key_text(const KeyPress& press);

}  // namespace viewer
