#pragma once

#include "app/ui/actions/user_action.hpp"

#include <utility>

// Internal to the tables of actions: rows of each sort, and what can be said of a row after it is made.
namespace viewer {

/// Keys with a blank between them, `Ctrl+Shift+Z Ctrl+Y`; empty for none.
inline std::vector<KeyPress> keys_of(const std::string& text) {
    std::vector<KeyPress> keys;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        keys.push_back(parse_key(text.substr(at, end - at)));
        at = end + 1;
    }
    return keys;
}

/// An action that is made of the situation.
template <class Make>
UserAction makes(const char* id, const char* title, const char* keys, Make make) {
    UserAction row{id, title, keys_of(keys), {}, {}, false, false, false, {}, WindowCommand::none, {}, {}};
    row.action = [make](const Situation& now) { return std::optional<Action>(make(now)); };
    return row;
}

/// The same action each time.
template <class Fixed>
UserAction acts(const char* id, const char* title, const char* keys, Fixed action) {
    return makes(id, title, keys, [action](const Situation&) { return action; });
}

/// Something that the window does.
inline UserAction wishes(const char* id, const char* title, const char* keys, WindowCommand wish) {
    UserAction row{id, title, keys_of(keys), {}, {}, false, false, false, {}, wish, {}, {}};
    return row;
}

inline UserAction in(const char* submenu, UserAction row) {
    row.submenu = submenu;
    return row;
}

inline UserAction below_line(UserAction row) {
    row.begins_part = true;
    return row;
}

inline UserAction key_only(UserAction row) {
    row.key_only = true;
    return row;
}

inline UserAction repeating(UserAction row) {
    row.repeats = true;
    return row;
}

/// In menus a submenu of what is offered at the time.
template <class Offer>
UserAction offering(Offer offer, UserAction row) {
    row.offers = offer;
    return row;
}

/// Found under these words too.
inline UserAction also(const char* keywords, UserAction row) {
    row.keywords = keywords;
    return row;
}

template <class Test>
UserAction ticked(Test chosen, UserAction row) {
    row.chosen = chosen;
    return row;
}

/// Cannot begin while `blocked` holds of the situation, for that reason.
template <class Test>
UserAction unless(Test blocked, const char* reason, UserAction row) {
    row.obstacle = [blocked, reason](const Situation& now) { return blocked(now) ? reason : std::string(); };
    return row;
}

/// Something that takes the records of all days.
inline UserAction of_all_days(UserAction row) {
    return unless([](const Situation& now) { return now.in_part; },
                  "Of this database only the days around the one shown are at hand.", std::move(row));
}

/// Something that only the map, and not the chart, can do.
inline UserAction on_map(UserAction row) {
    return unless([](const Situation& now) { return now.state.main_view == MainView::chart; },
                  "The chart is shown; T brings back the map.", std::move(row));
}

}  // namespace viewer
