#include "app/state/choice_words.hpp"
#include "app/state/map_element.hpp"
#include "app/state/state_words.hpp"
#include "geodata/analysis/user_total.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

Day read_day(const std::string& name, const std::string& text, const MapData& map) {
    const auto day = parse_day(text);
    if (!day || *day < map.dataset->first_day || *day > map.dataset->last_day) {
        throw Error(fmt::format("{} takes a day from {} to {}, found '{}'.", name,
                                iso_text(map.dataset->first_day), iso_text(map.dataset->last_day), text));
    }
    return *day;
}

double read_number(const std::string& name, const std::string& text, double least, double most) {
    const auto number = parse_number(text);
    if (!number.found || number.value < least || number.value > most) {
        throw Error(fmt::format("{} takes a number from {} to {}, found '{}'.", name, least, most, text));
    }
    return number.value;
}

bool read_switch(const std::string& name, const std::string& text, const std::string& word) {
    if (text != word) {
        throw Error(fmt::format("{} takes '{}' or is left out, found '{}'.", name, word, text));
    }
    return true;
}

DayRange read_range(const std::string& text, const MapData& map) {
    const auto ends = split(text, '/');
    if (ends.size() != 2) {
        throw Error(fmt::format("range takes two days, like 1992-05-08/1993-10-29, found '{}'.", text));
    }
    return {read_day("range", ends[0], map), read_day("range", ends[1], map)};
}

NamePolicy read_names(const std::string& text, const MapData& map) {
    if (const auto policy = parse_name_policy(*map.dataset, text)) {
        return *policy;
    }
    std::vector<std::string> known;
    for (const auto& choice : name_policies(*map.dataset)) {
        known.push_back(choice.word);
    }
    throw Error(fmt::format("names takes {}, found '{}'.", joined(known, ", "), text));
}

RegionIndex read_region(const std::string& text, const MapData& map) {
    if (const auto region = find_region(*map.dataset, text)) {
        return region;
    }
    std::vector<std::string> known;
    for (const auto& region : map.dataset->regions) {
        known.push_back(region.id);
    }
    throw Error(
        fmt::format("select takes the id of a region, found '{}'.{}", text, did_you_mean(text, known)));
}

Layers read_layers(const std::string& text) {
    Layers layers;
    for (const auto& word : split(text, ',')) {
        const auto* element = find_map_element(word);
        if (element == nullptr) {
            throw Error(
                fmt::format("without takes names of parts like legend, scale, inset, found '{}'.", word));
        }
        if (element->layer != nullptr) {
            layers.*element->layer = false;
        }
    }
    return layers;
}

std::vector<std::string> read_totals(const std::string& text, const MapData& map) {
    auto sentences = split(text, '|');
    for (const auto& sentence : sentences) {
        make_user_total(*map.dataset, parse_user_total(sentence), "U1");
    }
    return sentences;
}

using Reader = std::function<void(ViewerState&, const std::string&, const MapData&)>;

const std::map<std::string, Reader>& readers() {
    static const std::map<std::string, Reader> table{
        {"date", [](auto& s, const auto& t, const auto& m) { s.day = read_day("date", t, m); }},
        {"mode",
         [](auto& s, const auto& t, const auto&) { s.time_mode = value_of(time_mode_words(), "mode", t); }},
        {"recent",
         [](auto& s, const auto& t, const auto&) {
             s.recent_days = static_cast<int>(read_number("recent", t, 1, 100'000));
         }},
        {"compare", [](auto& s, const auto& t,
                       const auto&) { s.comparing.kind = value_of(comparison_words(), "compare", t); }},
        {"with", [](auto& s, const auto& t, const auto& m) { s.comparing.with = read_day("with", t, m); }},
        {"swipe", [](auto& s, const auto& t,
                     const auto&) { s.comparing.swipe = read_number("swipe", t, 0.05, 0.95); }},
        {"loop", [](auto& s, const auto& t, const auto&) { s.looping = read_switch("loop", t, "on"); }},
        {"backwards",
         [](auto& s, const auto& t, const auto&) { s.backwards = read_switch("backwards", t, "on"); }},
        {"speed", [](auto& s, const auto& t,
                     const auto&) { s.days_per_second = read_number("speed", t, slowest, fastest); }},
        {"range", [](auto& s, const auto& t, const auto& m) { s.range = read_range(t, m); }},
        {"theme",
         [](auto& s, const auto& t, const auto&) { s.look.theme = value_of(theme_words(), "theme", t); }},
        {"vision",
         [](auto& s, const auto& t, const auto&) { s.look.vision = value_of(vision_words(), "vision", t); }},
        {"still",
         [](auto& s, const auto& t, const auto&) { s.look.reduced_motion = read_switch("still", t, "on"); }},
        {"without", [](auto& s, const auto& t, const auto&) { s.layers = read_layers(t); }},
        {"names", [](auto& s, const auto& t, const auto& m) { s.names = read_names(t, m); }},
        {"prefer", [](auto& s, const auto& t,
                      const auto& m) { s.prefer = profile_text(*m.dataset, parse_profile(*m.dataset, t)); }},
        {"count",
         [](auto& s, const auto& t, const auto&) {
             s.counting = read_switch("count", t, "as-listed") ? Counting::as_listed : Counting::once;
         }},
        {"show",
         [](auto& s, const auto& t, const auto&) {
             s.main_view = read_switch("show", t, "chart") ? MainView::chart : MainView::map;
         }},
        {"tab", [](auto& s, const auto& t, const auto&) { s.tab = value_of(tab_words(), "tab", t); }},
        {"panel",
         [](auto& s, const auto& t, const auto&) { s.panel_open = !read_switch("panel", t, "closed"); }},
        {"text", [](auto& s, const auto& t,
                    const auto&) { s.text_scale = read_number("text", t, smallest_text, largest_text); }},
        {"add", [](auto& s, const auto& t, const auto& m) { s.added_totals = read_totals(t, m); }},
        {"select", [](auto& s, const auto& t, const auto& m) { s.selected = read_region(t, m); }},
        {"view", [](auto& s, const auto& t, const auto& m) {
             s.fitted_view = parse_ground(t, m);
             s.home_view = false;
         }}};
    return table;
}

// What a picture says of its page and data; the window chooses those itself.
bool of_pictures(const std::string& name) {
    static const std::set<std::string> names{"size", "layout", "scale", "dpi", "dataset", "list", "unit"};
    return names.contains(name);
}

}  // namespace

ViewerState state_from(const StateWords& words, const MapData& map) {
    auto state = initial_state(map);
    for (const auto& [name, text] : words) {
        if (of_pictures(name)) {
            continue;
        }
        const auto found = readers().find(name);
        if (found == readers().end()) {
            std::vector<std::string> known;
            for (const auto& reader : readers()) {
                known.push_back(reader.first);
            }
            throw Error(fmt::format("A state has no word '{}'.{}", name, did_you_mean(name, known)));
        }
        found->second(state, text, map);
    }
    return state;
}

}  // namespace viewer
