#pragma once

#include "app/scene/font_metrics.hpp"
#include "app/ui/actions/bar.hpp"
#include "app/ui/fonts.hpp"
#include "tests/support/desktop.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

// What the real window shows and is told in the words of its states and its bar.
namespace test {

constexpr double alike_enough = 0.97;

inline viewer::ViewerState state_on(const char* date) {
    return apply(viewer::initial_state(map()), viewer::GoToDay{day(date)}, map());
}

inline viewer::ViewerState after(const viewer::ViewerState& state, const viewer::Action& action) {
    return apply(state, action, map());
}

inline bool shows(const Desktop& desktop, const viewer::ViewerState& state) {
    return comes_to_show(desktop, state, alike_enough);
}

/// The session that the window keeps when it is closed, without its steps to undo.
inline std::string kept_session(Desktop& desktop) {
    desktop.close();
    for (const auto& file :
         std::filesystem::directory_iterator(desktop.home() / ".local/state/terrachron/sessions"))
        if (file.path().extension() == ".json") {
            const auto json = nlohmann::json::parse(std::ifstream(file.path()))
                                  .get<std::map<std::string, nlohmann::json>>();
            std::string words;
            for (const auto& [name, value] : json)
                if (name != "undo") words += value.is_string() ? value.get<std::string>() : value.dump();
            return words;
        }
    return {};
}

inline bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

inline double bar_word_width(const std::string& word) {
    return viewer::text_width(word, viewer::body_size, viewer::Weight::regular) + 24;
}

/// The middle of a button of the bar: those at the left stand one after the other, the last two end at the right edge.
inline viewer::PagePoint bar_button(const std::string& word) {
    const auto& items = viewer::bar_items();
    const double y = layout_of({}).bar.height / 2;
    double left = bar_word_width("Menu") + 24;
    if (word == "Menu") {
        return {left / 2, y};
    }
    for (std::size_t i = 0; i + 2 < items.size(); ++i) {
        if (items[i].word == word) {
            return {left + bar_word_width(word) / 2, y};
        }
        left += bar_word_width(items[i].word);
    }
    const double last = bar_word_width(items.back().word);
    return items.back().word == word ? viewer::PagePoint{Desktop::width - last / 2, y}
                                     : viewer::PagePoint{Desktop::width - last - bar_word_width(word) / 2, y};
}

inline void press(Desktop& desktop, const std::string& word) {
    const auto at = bar_button(word);
    desktop.click(at.x, at.y);
    desktop.point_away();
}

}  // namespace test
