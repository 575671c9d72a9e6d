#include "app/state/state_option.hpp"

#include "app/state/enum_names.hpp"
#include "app/state/map_element.hpp"
#include "app/state/mark_text.hpp"
#include "app/state/state_option_rows.hpp"
#include "app/state/state_text.hpp"
#include "app/state/timeline_view.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

StateOption day_option(const char* name, bool always, const Part<Day>& part) {
    return {{name, "a day of the dataset, like 1992-05-08"},
            [always, part](const ViewerState& state, const StatePlace& place) {
                const auto day = value_in(part, state);
                const bool usual = day == value_in(part, initial_state(place.map));
                return usual && !always ? std::string() : iso_text(day);
            },
            [name, part](ViewerState& state, const std::string& text, const MapData& map) {
                part(state) = read_day(name, text, map);
            }};
}

// Two days, or left out.
StateOption days_option(const char* name, const Part<std::optional<DayRange>>& part) {
    return {{name, "two days, like 1992-05-08/1993-10-29"},
            [part](const ViewerState& state, const StatePlace&) {
                const auto days = value_in(part, state);
                return days ? iso_text(days->first) + "/" + iso_text(days->last) : std::string();
            },
            [name, part](ViewerState& state, const std::string& text, const MapData& map) {
                const auto ends = split(text, '/');
                if (ends.size() != 2) {
                    throw Error(fmt::format("{} takes two days, like 1992-05-08/1993-10-29, found '{}'.",
                                            name, text));
                }
                part(state) = DayRange{read_day(name, ends[0], map), read_day(name, ends[1], map)};
            }};
}

StateOption shown_days_option() {
    auto option =
        days_option("span", [](ViewerState& s) -> std::optional<DayRange>& { return s.timeline.shown; });
    const auto read = option.read;
    option.read = [read](ViewerState& state, const std::string& text, const MapData& map) {
        read(state, text, map);
        state.timeline.shown = days_within(*state.timeline.shown, whole_span(*map.dataset));
    };
    return option;
}

StateOption hidden_kinds_option() {
    return {
        {"without-events", "kinds of events with commas between, like military,political"},
        [](const ViewerState& state, const StatePlace&) { return joined(state.timeline.hidden_kinds, ","); },
        [](ViewerState& state, const std::string& text, const MapData& map) {
            const auto known = event_kinds(*map.dataset);
            state.timeline.hidden_kinds = split(text, ',');
            for (const auto& kind : state.timeline.hidden_kinds) {
                if (std::find(known.begin(), known.end(), kind) == known.end()) {
                    throw Error(fmt::format("without-events takes {}, found '{}'.{}", joined(known, ", "),
                                            kind, did_you_mean(kind, known)));
                }
            }
        }};
}

StateOption layers_option() {
    return {{"without", "names of parts with commas between: " + joined(map_element_words(), ", ")},
            [](const ViewerState& state, const StatePlace&) {
                std::vector<std::string> hidden;
                for (const auto& element : map_elements()) {
                    if (element.layer != nullptr && !(state.layers.*element.layer)) {
                        hidden.push_back(element.word);
                    }
                }
                return joined(hidden, ",");
            },
            [](ViewerState& state, const std::string& text, const MapData&) {
                state.layers = {};
                for (const auto& word : split(text, ',')) {
                    const auto* element = find_map_element(word);
                    if (element == nullptr) {
                        throw Error(fmt::format(
                            "without takes names of parts like legend, scale, inset, found '{}'.", word));
                    }
                    if (element->layer != nullptr) {  // else it is a part of pictures alone
                        state.layers.*element->layer = false;
                    }
                }
            }};
}

StateOption names_option() {
    return {{"names", "a document or a language whose names are shown"},
            [](const ViewerState& state, const StatePlace& place) {
                for (const auto& choice_of_names : name_policies(*place.map.dataset)) {
                    if (choice_of_names.policy == state.names && state.names != NamePolicy{}) {
                        return choice_of_names.word;
                    }
                }
                return std::string();
            },
            [](ViewerState& state, const std::string& text, const MapData& map) {
                const auto policy = parse_name_policy(*map.dataset, text);
                if (!policy) {
                    const auto known = each_of(name_policies(*map.dataset), &NamePolicyChoice::word);
                    throw Error(fmt::format("names takes {}, found '{}'.", joined(known, ", "), text));
                }
                state.names = *policy;
            }};
}

StateOption profile_option() {
    return {{"prefer", "whose dates and areas count, like list=gazette"},
            [](const ViewerState& state, const StatePlace&) { return state.prefer; },
            [](ViewerState& state, const std::string& text, const MapData& map) {
                state.prefer = profile_text(*map.dataset, parse_profile(*map.dataset, text));
            }};
}

StateOption party_option() {
    return {{"party", "the id of a party that the list has regions of, or 'all'"},
            [](const ViewerState& state, const StatePlace&) { return state.party; },
            [](ViewerState& state, const std::string& text, const MapData& map) {
                std::vector<std::string> known{all_parties};
                for (const auto party : listed_parties(map)) {
                    known.push_back(map.party(party).id);
                }
                if (std::find(known.begin(), known.end(), text) == known.end()) {
                    throw Error(fmt::format("party takes {}, found '{}'.{}", joined(known, ", "), text,
                                            did_you_mean(text, known)));
                }
                state.party = text;
            }};
}

StateOption totals_option() {
    return {{"add", "totals of one's own with | between, like 'about 20 % of Italy as of 1861'"},
            [](const ViewerState& state, const StatePlace&) { return joined(state.added_totals, "|"); },
            [](ViewerState& state, const std::string& text, const MapData& map) {
                state.added_totals = split(text, '|');
                for (const auto& sentence : state.added_totals) {
                    make_user_total(*map.dataset, parse_user_total(sentence), "U1");
                }
            }};
}

StateOption marks_option() {
    return {{"marks",
             "marks on the map with | between, like 'arrow red 46.5 39.8,46.7 39.9' or 'text blue 46.5 "
             "39.8:Where?'"},
            [](const ViewerState& state, const StatePlace&) { return marks_text(state.marks); },
            [](ViewerState& state, const std::string& text, const MapData&) {
                try {
                    state.marks = parse_marks(text);
                } catch (const Error& error) {
                    throw Error(fmt::format("marks: {}.", error.what()));
                }
            }};
}

RegionIndex region_named(const std::string& id, const MapData& map) {
    const auto region = find_region(*map.dataset, id);
    if (!region) {
        throw Error(fmt::format("select takes the ids of regions with ; between, found '{}'.{}", id,
                                did_you_mean(id, each_of(map.dataset->regions, &Region::id))));
    }
    return region;
}

StateOption region_option() {
    return {{"select", "the id of a region, or several with ; between"},
            [](const ViewerState& state, const StatePlace& place) {
                std::vector<std::string> ids;
                if (state.selected) {
                    ids.push_back((*place.map.dataset)[state.selected].id);
                }
                for (const auto region : state.selected_too) {
                    ids.push_back((*place.map.dataset)[region].id);
                }
                return joined(ids, ";");
            },
            [](ViewerState& state, const std::string& text, const MapData& map) {
                state.selected = {};
                state.selected_too.clear();
                for (const auto& id : split(text, ';')) {
                    const auto region = region_named(id, map);
                    const auto& others = state.selected_too;
                    if (!state.selected) {
                        state.selected = region;
                    } else if (region != state.selected &&
                               std::find(others.begin(), others.end(), region) == others.end()) {
                        state.selected_too.push_back(region);
                    }
                }
            }};
}

StateOption view_option() {
    return {{"view", "longitude, latitude, width and height in km, like 46.5,39.7,280,200"},
            [](const ViewerState& state, const StatePlace& place) {
                return state.home_view ? std::string() : ground_text(place.ground, place.map);
            },
            [](ViewerState& state, const std::string& text, const MapData& map) {
                state.fitted_view = parse_ground(text, map);
                state.home_view = false;
            }};
}

}  // namespace

const std::vector<StateOption>& state_options() {
    using State = ViewerState;
    static const std::vector<StateOption> table{
        day_option("date", true, &State::day),
        choice<TimeMode>("mode", time_mode_words(), &State::time_mode),
        number<int>("recent", 1, 100'000, &State::recent_days),
        choice<Comparison>("compare", comparison_words(),
                           [](State& s) -> Comparison& { return s.comparing.kind; }),
        day_option("with", false, [](State& s) -> Day& { return s.comparing.with; }),
        number<double>("swipe", least_swipe, most_swipe,
                       [](State& s) -> double& { return s.comparing.swipe; }),
        turned<bool>("loop", "on", true, &State::looping),
        turned<bool>("backwards", "on", true, &State::backwards),
        number<double>("speed", slowest, fastest, &State::days_per_second),
        choice<Pacing>("pacing", pacing_words(), &State::pacing),
        number<double>("each", least_change_seconds, most_change_seconds, &State::change_seconds),
        days_option("range", &State::range),
        shown_days_option(),
        turned<bool>("lanes", "on", true, [](State& s) -> bool& { return s.timeline.lanes; }),
        hidden_kinds_option(),
        choice<ThemeName>("theme", theme_words(), [](State& s) -> ThemeName& { return s.look.theme; }),
        choice<Vision>("vision", vision_words(), [](State& s) -> Vision& { return s.look.vision; }),
        turned<bool>("still", "on", true, [](State& s) -> bool& { return s.look.reduced_motion; }),
        layers_option(),
        names_option(),
        profile_option(),
        party_option(),
        turned<Counting>("count", "as-listed", Counting::as_listed, &State::counting),
        turned<MainView>("show", "chart", MainView::chart, &State::main_view),
        choice<PanelTab>("tab", tab_words(), &State::tab),
        turned<bool>("panel", "closed", false, &State::panel_open),
        number<double>("text", smallest_text, largest_text, &State::text_scale),
        totals_option(),
        marks_option(),
        region_option(),
        view_option()};
    return table;
}

}  // namespace viewer
