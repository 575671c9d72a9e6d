#pragma once

#include "app/state/action.hpp"
#include "app/ui/window_wish.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// A key without modifiers, by the name people call it: `Space`, `Left`, `G`, `F11`, `,`.
struct KeyPress {
    std::string key;
    bool control = false;
    bool shift = false;
    bool alt = false;
    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// One row of the table of keys; the help lists it, the palette offers it, the window obeys it.
struct KeyBinding {
    KeyPress press;
    std::string help;
    bool repeats = false;  ///< acts again while the key is held down
    std::function<std::optional<Action>(const ViewerState&, const MapData&)> action;
    WindowWish wish = WindowWish::none;
};

/// Keys by what they are for, as the help shows them.
struct KeyGroup {
    std::string title;
    std::vector<KeyBinding> bindings;
};

const std::vector<KeyGroup>& key_groups();

/// The keys of a presenter and a clicker; the others act as ever while presenting.
const KeyGroup& presenting_keys();

/// The binding of a key press, or null.
const KeyBinding* binding_of(const KeyPress& press, bool presenting = false);

/// `Ctrl+Shift+Z`
std::string key_text(const KeyPress& press);

/// The reverse; a text that names no key gives a press without a binding.
KeyPress parse_key(const std::string& text);

}  // namespace viewer
