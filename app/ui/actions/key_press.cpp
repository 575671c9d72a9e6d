#include "app/ui/actions/key_press.hpp"

#include "geodata/base/text.hpp"

namespace viewer {

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

std::string keys_text(const std::vector<KeyPress>& keys) {
    std::vector<std::string> texts;
    for (const auto& key : keys) {
        texts.push_back(key_text(key));
    }
    return geodata::joined(texts, ", ");
}

}  // namespace viewer
