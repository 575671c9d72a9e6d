#include "app/state/apply_parts.hpp"
#include "app/state/timeline_view.hpp"
#include "geodata/analysis/words/describe.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

ViewerState on_day(ViewerState state, Day day, const Dataset& dataset) {
    state.day = std::clamp(day, dataset.first_day, dataset.last_day);
    state.day_fraction = 0;
    return with_day_on_timeline(std::move(state), dataset);
}

ViewerState with_day_on_timeline(ViewerState state, const Dataset& dataset) {
    if (state.timeline.shown) {
        state.timeline.shown = days_with(*state.timeline.shown, whole_span(dataset), state.day);
    }
    return state;
}

ViewerState stopped_on(ViewerState state, Day day, const Dataset& dataset) {
    state.playing = false;
    return on_day(std::move(state), day, dataset);
}

ViewerState applied(const Before& before, const GoToDay& action) {
    return on_day(before.state, action.day, before.dataset());
}

ViewerState applied(const Before& before, const StepChange& action) {
    const auto& steps = before.map.steps;
    const auto* step = action.direction > 0 ? next_change(steps, before.state.day)
                                            : last_change(steps, before.state.day - 1);
    return stopped_on(before.state, step == nullptr ? before.state.day : step->day, before.dataset());
}

ViewerState applied(const Before& before, const StepDays& action) {
    return stopped_on(before.state, before.state.day + action.days, before.dataset());
}

ViewerState applied(const Before& before, const StepMonths& action) {
    return stopped_on(before.state, plus_months(before.state.day, action.months), before.dataset());
}

ViewerState applied(const Before& before, const GoToFirstDay&) {
    return stopped_on(before.state, before.dataset().first_day, before.dataset());
}

ViewerState applied(const Before& before, const GoToLastDay&) {
    return stopped_on(before.state, before.dataset().last_day, before.dataset());
}

ViewerState applied(const Before& before, const SetTimeMode& action) {
    auto next = before.state;
    next.time_mode = action.mode;
    next.recent_days = std::max(1, action.recent_days);
    return next;
}

ViewerState applied(const Before& before, const SetTimeline& action) {
    auto next = before.state;
    next.timeline = action.view;
    const auto whole = whole_span(before.dataset());
    if (next.timeline.shown) {
        next.timeline.shown = days_within(*next.timeline.shown, whole);
    }
    if (next.timeline.shown == whole) {
        next.timeline.shown.reset();
    }
    return next;
}

ViewerState applied(const Before& before, const SetComparing& action) {
    auto next = before.state;
    next.comparing = action.comparing;
    next.comparing.with =
        std::clamp(action.comparing.with, before.dataset().first_day, before.dataset().last_day);
    next.comparing.swipe = std::clamp(action.comparing.swipe, least_swipe, most_swipe);
    return next;
}

}  // namespace viewer
