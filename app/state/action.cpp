#include "app/state/apply_parts.hpp"
#include "app/state/timeline_view.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/error.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

bool finite(std::initializer_list<double> numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [](double number) { return std::isfinite(number); });
}

// What a box that is drawn with the mouse, a wheel or a file of actions asks for may be no place at all.
bool is_place(const geodata::PlaneBox& box) {
    constexpr double least_side = 10;         // metres
    constexpr double most_side = 40'000'000;  // once round
    const auto fits = [](double side) { return side >= least_side && side <= most_side; };
    return finite({box.left, box.bottom, box.right, box.top}) && fits(box.width()) && fits(box.height());
}

// A state that can be drawn, written and read again.
bool is_sound(const ViewerState& state) {
    return finite({state.day_fraction, state.camera.centre.x, state.camera.centre.y,
                   state.camera.metres_per_unit, state.comparing.swipe, state.days_per_second,
                   state.text_scale, state.change_seconds}) &&
           (!state.fitted_view || is_place(*state.fitted_view));
}

// The day on which the region came to be held, where a source states one. Of an interval no day is that: its first one,
// from which on the region is shown as dated within it, unless the day shown is one of these already.
Day telling_day(const MapData& map, RegionIndex region, Day shown) {
    for (const auto& row : map.shown.rows) {
        if (row.region == region) {
            const auto& from = map.dataset->control[static_cast<std::size_t>(row.records.front())].from;
            return from.is_day() || shown < from.earliest ? from.earliest : shown;
        }
    }
    return shown;
}

void take_or_leave(ViewerState& state, RegionIndex region) {
    auto& others = state.selected_too;
    if (state.selected == region) {
        state.selected = others.empty() ? RegionIndex{} : others.front();
        if (!others.empty()) {
            others.erase(others.begin());
        }
    } else if (std::erase(others, region) == 0) {
        if (state.selected) {
            others.push_back(region);
        } else {
            state.selected = region;
        }
    }
}

bool readable_total(const Dataset& dataset, const std::string& sentence) {
    try {
        make_user_total(dataset, parse_user_total(sentence), "U1");
        return true;
    } catch (const Error&) {
        return false;
    }
}

void change(ViewerState& state, const MapData& map, const SetTimeline& wanted) {
    state.timeline = wanted.view;
    auto& shown = state.timeline.shown;
    const auto whole = whole_span(*map.dataset);
    if (shown) {
        shown = days_within(*shown, whole);
    }
    if (shown == whole) {
        shown.reset();
    }
}

void change(ViewerState& state, const MapData& map, const SetComparing& wanted) {
    state.comparing = wanted.comparing;
    state.comparing.with = held_to_span(*map.dataset, wanted.comparing.with);
    state.comparing.swipe = std::clamp(wanted.comparing.swipe, least_swipe, most_swipe);
}

void change(ViewerState& state, const MapData& map, const SelectRegion& wanted) {
    if (wanted.more && wanted.region) {
        take_or_leave(state, wanted.region);
    } else {
        state.selected = wanted.region;
        state.selected_too.clear();
    }
    if (wanted.region && !wanted.keep_day) {
        stop_on(state, map, telling_day(map, wanted.region, state.day));
    }
}

void change(ViewerState& state, const MapData& map, const MoveCamera& wanted) {
    state.home_view = false;
    state.fitted_view.reset();
    state.camera = wanted.camera;
    state.camera.centre = nearest_in(map.everything, wanted.camera.centre);
    state.camera.metres_per_unit =
        std::clamp(wanted.camera.metres_per_unit, map.zoom.nearest, map.zoom.farthest);
}

void change(ViewerState& state, const MapData& map, const SetProfile& wanted) {
    try {
        state.prefer = profile_text(*map.dataset, parse_profile(*map.dataset, wanted.text));
    } catch (const Error&) {
        // a wish that means nothing
    }
}

void change(ViewerState& state, const MapData& map, const SetParty& wanted) {
    const auto parties = listed_parties(map);
    if (wanted.id.empty() || wanted.id == all_parties ||
        std::any_of(parties.begin(), parties.end(),
                    [&](PartyIndex party) { return map.party(party).id == wanted.id; })) {
        state.party = wanted.id;
    }
}

void change(ViewerState& state, const MapData& map, const AddTotal& wanted) {
    if (readable_total(*map.dataset, wanted.sentence)) {
        state.added_totals.push_back(wanted.sentence);
    }
}

void change(ViewerState& state, const MapData&, const RemoveTotal& wanted) {
    if (wanted.position >= 0 && wanted.position < static_cast<int>(state.added_totals.size())) {
        state.added_totals.erase(state.added_totals.begin() + wanted.position);
    }
}

void change(ViewerState& state, const MapData& map, const GoToDay& wanted) { go_to(state, map, wanted.day); }
void change(ViewerState& state, const MapData& map, const StepDays& wanted) {
    stop_on(state, map, state.day + wanted.days);
}
void change(ViewerState& state, const MapData& map, const StepMonths& wanted) {
    stop_on(state, map, plus_months(state.day, wanted.months));
}
void change(ViewerState& state, const MapData& map, const GoToFirstDay&) {
    stop_on(state, map, map.dataset->first_day);
}
void change(ViewerState& state, const MapData& map, const GoToLastDay&) {
    stop_on(state, map, map.dataset->last_day);
}
void change(ViewerState& state, const MapData&, const ToggleLoop&) { state.looping = !state.looping; }
void change(ViewerState& state, const MapData&, const ToggleBackwards&) {
    state.backwards = !state.backwards;
    state.day_fraction = 0;
}
void change(ViewerState& state, const MapData&, const SetPacing& wanted) {
    state.pacing = wanted.pacing;
    state.day_fraction = 0;
}
void change(ViewerState& state, const MapData&, const ShowHomeView&) {
    state.home_view = true;
    state.fitted_view.reset();
}
void change(ViewerState& state, const MapData&, const ShowGround& wanted) {
    state.home_view = false;
    state.fitted_view = wanted.box;
}
void change(ViewerState& state, const MapData&, const SetCounting& wanted) {
    state.counting = wanted.counting;
}
void change(ViewerState& state, const MapData&, const SetTimeMode& wanted) {
    state.time_mode = wanted.mode;
    state.recent_days = std::max(1, wanted.recent_days);
}
void change(ViewerState& state, const MapData&, const SetLayers& wanted) { state.layers = wanted.layers; }
void change(ViewerState& state, const MapData&, const SetLook& wanted) { state.look = wanted.look; }
void change(ViewerState& state, const MapData&, const SetNames& wanted) { state.names = wanted.names; }
void change(ViewerState& state, const MapData&, const SetMainView& wanted) { state.main_view = wanted.view; }
void change(ViewerState& state, const MapData&, const ShowTab& wanted) {
    state.tab = wanted.tab;
    state.panel_open = true;
}
void change(ViewerState& state, const MapData&, const TogglePanel&) { state.panel_open = !state.panel_open; }
void change(ViewerState& state, const MapData&, const SetTextScale& wanted) {
    state.text_scale = std::clamp(wanted.scale, smallest_text, largest_text);
}
void change(ViewerState& state, const MapData&, const StopPresenting&) { state = own_view(state); }
void change(ViewerState& state, const MapData&, const SetBlank& wanted) {
    auto& blank = state.presenting.blank;
    blank = blank == wanted.blank ? Blank::no : wanted.blank;
}
void change(ViewerState& state, const MapData&, const ToggleSpotlight&) {
    state.presenting.spotlight = !state.presenting.spotlight;
}
void change(ViewerState& state, const MapData&, const ToggleThinTimeline&) {
    state.presenting.thin_timeline = !state.presenting.thin_timeline;
}
void change(ViewerState& state, const MapData&, const ToggleAnswer&) {
    state.presenting.revealed = !state.presenting.revealed;
}
void change(ViewerState& state, const MapData&, const RemoveLastMark&) {
    if (!state.marks.empty()) {
        state.marks.pop_back();
    }
}
void change(ViewerState& state, const MapData&, const ClearMarks&) { state.marks.clear(); }
void change(ViewerState& state, const MapData&, const EditData& wanted) { state.edits = wanted.edits; }
// What is shown is another; the dataset stays what was made of it.
void change(ViewerState& state, const MapData&, const OpenState& wanted) {
    const int edits = state.edits;
    state = wanted.state ? *wanted.state : state;
    state.edits = edits;
}

}  // namespace

void go_to(ViewerState& state, const MapData& map, Day day) {
    state.day = held_to_span(*map.dataset, day);
    state.day_fraction = 0;
    keep_day_on_timeline(state, map);
}

void stop_on(ViewerState& state, const MapData& map, Day day) {
    state.playing = false;
    go_to(state, map, day);
}

void keep_day_on_timeline(ViewerState& state, const MapData& map) {
    if (state.timeline.shown) {
        state.timeline.shown = days_with(*state.timeline.shown, whole_span(*map.dataset), state.day);
    }
}

void change(ViewerState& state, const MapData& map, const StepChange& wanted) {
    const auto* step =
        wanted.direction > 0 ? next_change(map.steps, state.day) : last_change(map.steps, state.day - 1);
    stop_on(state, map, step == nullptr ? state.day : step->day);
}

ViewerState initial_state(const MapData& map) {
    ViewerState state;
    state.day = day_to_open_on(*map.dataset);
    state.comparing.with = map.dataset->first_day;
    return state;
}

ViewerState apply(const ViewerState& state, const Action& action, const MapData& map) {
    auto next = state;
    std::visit([&](const auto& wanted) { change(next, map, wanted); }, action);
    return is_sound(next) ? next : state;
}

}  // namespace viewer
