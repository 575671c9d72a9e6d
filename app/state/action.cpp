#include "app/state/action.hpp"

#include "geodata/analysis/describe.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

ViewerState on_day(ViewerState state, Day day, const Dataset& dataset) {
    state.day = std::clamp(day, dataset.first_day, dataset.last_day);
    state.day_fraction = 0;
    return state;
}

// A step by hand takes the clock away from playing.
ViewerState stopped_on(ViewerState state, Day day, const Dataset& dataset) {
    state.playing = false;
    return on_day(state, day, dataset);
}

const ChangeDay* change_before(const std::vector<ChangeDay>& steps, Day day) {
    return last_change(steps, day - 1);
}

Day first_held_day(const MapData& map, RegionIndex region, Day otherwise) {
    for (const auto& row : map.listing.rows) {
        if (row.region == region) {
            return map.dataset->control[static_cast<std::size_t>(row.records.front())].from.latest;
        }
    }
    return otherwise;
}

struct Apply {
    const ViewerState& state;
    const MapData& map;
    const Dataset& dataset = *map.dataset;

    ViewerState operator()(const GoToDay& action) const { return on_day(state, action.day, dataset); }

    ViewerState operator()(const StepChange& action) const {
        const auto* step =
            action.direction > 0 ? next_change(map.steps, state.day) : change_before(map.steps, state.day);
        return stopped_on(state, step == nullptr ? state.day : step->day, dataset);
    }
    ViewerState operator()(const StepDays& action) const {
        return stopped_on(state, state.day + action.days, dataset);
    }
    ViewerState operator()(const StepMonths& action) const {
        return stopped_on(state, plus_months(state.day, action.months), dataset);
    }
    ViewerState operator()(const GoToFirstDay&) const {
        return stopped_on(state, dataset.first_day, dataset);
    }
    ViewerState operator()(const GoToLastDay&) const { return stopped_on(state, dataset.last_day, dataset); }

    ViewerState operator()(const TogglePlay&) const {
        const bool at_end = !state.playing && state.day >= dataset.last_day;
        auto next = at_end ? on_day(state, dataset.first_day, dataset) : state;
        next.playing = !state.playing;
        return next;
    }
    ViewerState operator()(const ToggleLoop&) const {
        auto next = state;
        next.looping = !next.looping;
        return next;
    }
    ViewerState operator()(const ScaleSpeed& action) const {
        auto next = state;
        next.days_per_second = std::clamp(state.days_per_second * action.factor, slowest, fastest);
        return next;
    }

    ViewerState operator()(const Tick& action) const {
        if (!state.playing) {
            return state;
        }
        const double progress = state.day_fraction + std::max(0.0, action.seconds) * state.days_per_second;
        const auto days = static_cast<int>(std::min(std::floor(progress), 1e6));
        if (state.day + days < dataset.last_day) {
            auto next = state;
            next.day = state.day + days;
            next.day_fraction = progress - days;
            return next;
        }
        return at_end_of_run();
    }
    ViewerState at_end_of_run() const {
        // The last day is shown before a loop begins again.
        const bool again = state.looping && state.day == dataset.last_day;
        auto next = on_day(state, again ? dataset.first_day : dataset.last_day, dataset);
        next.playing = state.looping;
        return next;
    }

    ViewerState operator()(const SelectRegion& action) const {
        auto next = state;
        next.selected = action.region;
        const bool seeks = action.region && !action.keep_day;
        return seeks ? stopped_on(next, first_held_day(map, action.region, state.day), dataset) : next;
    }
    ViewerState operator()(const MoveCamera& action) const {
        auto next = state;
        next.camera = action.camera;
        next.home_view = false;
        const auto& box = map.everything;
        next.camera.centre.x = std::clamp(next.camera.centre.x, box.left, box.right);
        next.camera.centre.y = std::clamp(next.camera.centre.y, box.bottom, box.top);
        return next;
    }
    ViewerState operator()(const ShowHomeView&) const {
        auto next = state;
        next.home_view = true;
        return next;
    }
    ViewerState operator()(const SetCounting& action) const {
        auto next = state;
        next.counting = action.counting;
        return next;
    }
    ViewerState operator()(const SetLayers& action) const {
        auto next = state;
        next.layers = action.layers;
        return next;
    }
    ViewerState operator()(const SetNames& action) const {
        auto next = state;
        next.names = action.names;
        return next;
    }
    ViewerState operator()(const ShowTab& action) const {
        auto next = state;
        next.tab = action.tab;
        next.panel_open = true;
        return next;
    }
    ViewerState operator()(const TogglePanel&) const {
        auto next = state;
        next.panel_open = !next.panel_open;
        return next;
    }
    ViewerState operator()(const SetTextScale& action) const {
        auto next = state;
        next.text_scale = std::clamp(action.scale, smallest_text, largest_text);
        return next;
    }
};

}  // namespace

ViewerState initial_state(const MapData& map) {
    ViewerState state;
    state.day = map.dataset->first_day;
    return state;
}

ViewerState apply(const ViewerState& state, const Action& action, const MapData& map) {
    return std::visit(Apply{state, map}, action);
}

}  // namespace viewer
