#pragma once

#include <string>
#include <vector>

namespace viewer {

/// A key with its modifiers, by the name people call it: `Space`, `Left`, `G`, `F11`, `,`.
struct KeyPress {
    std::string key;
    bool control = false;
    bool shift = false;
    bool alt = false;
    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// `Ctrl+Shift+Z`
std::string key_text(const KeyPress& press);

/// The reverse; a text that names no key gives a press that no action has.
KeyPress parse_key(const std::string& text);

/// `Ctrl+Shift+Z, Ctrl+Y`; empty for none.
std::string keys_text(const std::vector<KeyPress>& keys);

}  // namespace viewer
