#include "app/ui/key_bindings.hpp"

#include "app/ui/key_makers.hpp"

#include <algorithm>

namespace viewer {

KeyGroup time_keys();
KeyGroup map_keys();
KeyGroup window_keys();

const std::vector<KeyGroup>& key_groups() {
    static const std::vector<KeyGroup> groups{time_keys(), map_keys(), window_keys()};
    return groups;
}

namespace {

const KeyBinding* found_in(const KeyGroup& group, const KeyPress& press) {
    const auto found = std::find_if(group.bindings.begin(), group.bindings.end(),
                                    [&](const KeyBinding& binding) { return binding.press == press; });
    return found == group.bindings.end() ? nullptr : &*found;
}

}  // namespace

const KeyBinding* binding_of(const KeyPress& press, bool presenting) {
    const auto* first = presenting ? found_in(presenting_keys(), press) : nullptr;
    for (const auto& group : key_groups()) {
        first = first == nullptr ? found_in(group, press) : first;
    }
    return first;
}

std::string key_text(const KeyPress& press) {
    return (press.control ? "Ctrl+" : "") + std::string(press.alt ? "Alt+" : "") +
           (press.shift ? "Shift+" : "") + press.key;
}

KeyPress parse_key(const std::string& text) {
    KeyPress press{text};
    const auto take = [&](const std::string& name, bool& held) {
        const bool there = press.key.size() > name.size() && press.key.starts_with(name);
        held = held || there;
        press.key.erase(0, there ? name.size() : 0);
        return there;
    };
    while (take("Ctrl+", press.control) || take("Alt+", press.alt) || take("Shift+", press.shift)) {
    }
    return press;
}

}  // namespace viewer
