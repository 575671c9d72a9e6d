#include "app/state/state_words.hpp"

#include "app/state/choice_words.hpp"
#include "app/state/map_element.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// What a view may be; whatever is written can be read again.
constexpr double most_latitude = 89;
constexpr double least_km = 0.01;
constexpr double most_km = 40'000;

template <class Value>
void put(StateWords& words, const char* name, const WordTable<Value>& table, Value value) {
    if (value != table.front().first) {
        words[name] = word_of(table, value);
    }
}

void put_if(StateWords& words, const char* name, bool set, const std::string& text) {
    if (set) {
        words[name] = text;
    }
}

std::string names_word(const ViewerState& state, const Dataset& dataset) {
    for (const auto& choice : name_policies(dataset)) {
        if (choice.policy == state.names) {
            return choice.word;
        }
    }
    return "dataset";
}

std::string without_word(const Layers& layers) {
    std::vector<std::string> hidden;
    for (const auto& element : map_elements()) {
        if (element.layer != nullptr && !(layers.*element.layer)) {
            hidden.push_back(element.word);
        }
    }
    return joined(hidden, ",");
}

void put_time(const ViewerState& state, const MapData& map, StateWords& words) {
    const ViewerState plain = initial_state(map);
    put(words, "mode", time_mode_words(), state.time_mode);
    put_if(words, "recent", state.recent_days != plain.recent_days, fmt::format("{}", state.recent_days));
    put(words, "compare", comparison_words(), state.comparing.kind);
    put_if(words, "with", state.comparing.with != plain.comparing.with, iso_text(state.comparing.with));
    put_if(words, "swipe", state.comparing.swipe != plain.comparing.swipe,
           fmt::format("{}", state.comparing.swipe));
    put_if(words, "loop", state.looping, "on");
    put_if(words, "backwards", state.backwards, "on");
    put_if(words, "speed", state.days_per_second != plain.days_per_second,
           fmt::format("{}", state.days_per_second));
    if (state.range) {
        words["range"] = iso_text(state.range->first) + "/" + iso_text(state.range->last);
    }
}

void put_look(const ViewerState& state, const MapData& map, StateWords& words) {
    put(words, "theme", theme_words(), state.look.theme);
    put(words, "vision", vision_words(), state.look.vision);
    put_if(words, "still", state.look.reduced_motion, "on");
    put_if(words, "without", state.layers != Layers{}, without_word(state.layers));
    put_if(words, "names", state.names != NamePolicy{}, names_word(state, *map.dataset));
    put_if(words, "prefer", !state.prefer.empty(), state.prefer);
    put_if(words, "count", state.counting == Counting::as_listed, "as-listed");
    put_if(words, "show", state.main_view == MainView::chart, "chart");
    put(words, "tab", tab_words(), state.tab);
    put_if(words, "panel", !state.panel_open, "closed");
    put_if(words, "text", state.text_scale != 1, fmt::format("{}", state.text_scale));
    put_if(words, "add", !state.added_totals.empty(), joined(state.added_totals, "|"));
}

}  // namespace

std::string ground_text(const PlaneBox& box, const MapData& map) {
    const auto middle = map.projection.to_lon_lat(box.centre());
    const auto km = [](double metres) { return std::clamp(metres / 1000, least_km, most_km); };
    return fmt::format("{:.7f},{:.7f},{:.6f},{:.6f}", std::clamp(middle.lon, -180.0, 180.0),
                       std::clamp(middle.lat, -most_latitude, most_latitude), km(box.width()),
                       km(box.height()));
}

PlaneBox parse_ground(const std::string& text, const MapData& map) {
    const auto parts = split(text, ',');
    std::vector<double> numbers;
    for (const auto& part : parts) {
        const auto number = parse_number(part);
        if (number.found) {
            numbers.push_back(number.value);
        }
    }
    const bool whole = parts.size() == 4 && numbers.size() == 4;
    const auto is_side = [](double km) { return km >= least_km && km <= most_km; };
    if (!whole || std::abs(numbers[0]) > 180 || std::abs(numbers[1]) > most_latitude ||
        !is_side(numbers[2]) || !is_side(numbers[3])) {
        throw Error(fmt::format("view takes longitude, latitude, width and height in km, like "
                                "46.5,39.7,280,200, found '{}'.",
                                text));
    }
    const auto middle = map.projection.to_plane({numbers[0], numbers[1]});
    PlaneBox box;
    box.add({middle.x - numbers[2] * 500, middle.y - numbers[3] * 500});
    box.add({middle.x + numbers[2] * 500, middle.y + numbers[3] * 500});
    return box;
}

StateWords state_words(const ViewerState& state, const MapData& map, const PlaneBox& ground) {
    StateWords words{{"date", iso_text(state.day)}};
    put_time(state, map, words);
    put_look(state, map, words);
    put_if(words, "view", !state.home_view, ground_text(ground, map));
    if (state.selected) {
        words["select"] = (*map.dataset)[state.selected].id;
    }
    return words;
}

}  // namespace viewer
