#include "app/ui/actions/user_action.hpp"

#include "geodata/base/text.hpp"

#include <algorithm>
#include <cassert>

namespace viewer {

namespace {

template <class Fits>
const UserAction* found_in(const ActionGroup& group, Fits fits) {
    const auto found = std::find_if(group.actions.begin(), group.actions.end(), fits);
    return found == group.actions.end() ? nullptr : &*found;
}

template <class Fits>
const UserAction* found_in_all(Fits fits) {
    for (const auto& group : action_groups()) {
        if (const auto* found = found_in(group, fits)) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

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

const std::vector<ActionGroup>& action_groups() {
    static const std::vector<ActionGroup> groups{file_actions(), edit_actions(),    view_actions(),
                                                 time_actions(), compare_actions(), present_actions(),
                                                 help_actions()};
    return groups;
}

std::string obstacle_to(const UserAction& action, const Situation& now) {
    return action.obstacle ? action.obstacle(now) : std::string();
}

const UserAction* action_of(const KeyPress& press, bool presenting) {
    const auto has_key = [&](const UserAction& action) {
        return std::find(action.keys.begin(), action.keys.end(), press) != action.keys.end();
    };
    const auto* first = presenting ? found_in(presenting_actions(), has_key) : nullptr;
    return first != nullptr ? first : found_in_all(has_key);
}

const UserAction& user_action(const std::string& id) {
    const auto has_id = [&](const UserAction& action) { return action.id == id; };
    const auto* found = found_in_all(has_id);
    found = found == nullptr ? found_in(presenting_actions(), has_id) : found;
    assert(found != nullptr);
    return *found;
}

std::string full_title(const UserAction& action) {
    return action.submenu.empty() ? action.title : action.submenu + ": " + action.title;
}

}  // namespace viewer
