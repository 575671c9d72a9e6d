#include "app/state/apply_parts.hpp"
#include "geodata/analysis/words/describe.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

Day run_start(const ViewerState& state, const DayRange& days) {
    return state.backwards ? days.last : days.first;
}

Day run_end(const ViewerState& state, const DayRange& days) {
    return state.backwards ? days.first : days.last;
}

bool beyond(const ViewerState& state, Day day, const DayRange& days) {
    return state.backwards ? day <= days.first : day >= days.last;
}

// The last day is shown before a loop begins again.
ViewerState at_end_of_run(const ViewerState& state, const DayRange& days, const Dataset& dataset) {
    const bool again = state.looping && state.day == run_end(state, days);
    auto next = on_day(state, again ? run_start(state, days) : run_end(state, days), dataset);
    next.playing = state.looping;
    return next;
}

ViewerState with_fraction(ViewerState state, double fraction) {
    state.day_fraction = fraction;
    return state;
}

// With reduced motion nothing runs past: a change is shown, rests, and gives way to the next.
constexpr double rest_seconds = 1.5;

ViewerState to_next_change(const Before& before, double seconds, const DayRange& days) {
    const auto& state = before.state;
    const double waited = state.day_fraction + std::max(0.0, seconds) / rest_seconds;
    if (waited < 1) {
        return with_fraction(state, waited);
    }
    const auto* step = state.backwards ? last_change(before.map.steps, state.day - 1)
                                       : next_change(before.map.steps, state.day);
    if (step == nullptr || beyond(state, step->day, days)) {
        return at_end_of_run(state, days, before.dataset());
    }
    return on_day(state, step->day, before.dataset());
}

}  // namespace

DayRange played_days(const ViewerState& state, const Dataset& dataset) {
    return state.range.value_or(DayRange{dataset.first_day, dataset.last_day});
}

ViewerState applied(const Before& before, const TogglePlay&) {
    const auto& state = before.state;
    const auto days = played_days(state, before.dataset());
    const bool outside = state.day < days.first || state.day > days.last;
    const bool restart = !state.playing && (outside || beyond(state, state.day, days));
    auto next = restart ? on_day(state, run_start(state, days), before.dataset()) : state;
    next.playing = !state.playing;
    return next;
}

ViewerState applied(const Before& before, const ToggleLoop&) {
    auto next = before.state;
    next.looping = !next.looping;
    return next;
}

ViewerState applied(const Before& before, const ToggleBackwards&) {
    auto next = before.state;
    next.backwards = !next.backwards;
    next.day_fraction = 0;
    return next;
}

ViewerState applied(const Before& before, const ScaleSpeed& action) {
    auto next = before.state;
    next.days_per_second = std::clamp(next.days_per_second * action.factor, slowest, fastest);
    return next;
}

ViewerState applied(const Before& before, const SetRunTime& action) {
    const auto days = played_days(before.state, before.dataset());
    auto next = before.state;
    const double speed = (days.last - days.first + 1) / std::max(action.seconds, 0.1);
    next.days_per_second = std::clamp(speed, slowest, fastest);
    return next;
}

ViewerState applied(const Before& before, const SetRange& action) {
    auto next = before.state;
    next.range = action.range;
    if (next.range) {
        const auto& dataset = before.dataset();
        const auto [first, last] = std::minmax(next.range->first, next.range->last);
        next.range = DayRange{std::clamp(first, dataset.first_day, dataset.last_day),
                              std::clamp(last, dataset.first_day, dataset.last_day)};
    }
    return next;
}

ViewerState applied(const Before& before, const Tick& action) {
    const auto& state = before.state;
    if (!state.playing) {
        return state;
    }
    if (state.look.reduced_motion) {
        return to_next_change(before, action.seconds, played_days(state, before.dataset()));
    }
    const double progress = state.day_fraction + std::max(0.0, action.seconds) * state.days_per_second;
    const auto days = static_cast<int>(std::min(std::floor(progress), 1e6));
    const auto to = state.day + (state.backwards ? -days : days);
    const auto played = played_days(state, before.dataset());
    if (beyond(state, to, played)) {
        return at_end_of_run(state, played, before.dataset());
    }
    auto next = state;
    next.day = to;
    next.day_fraction = progress - days;
    return next;
}

}  // namespace viewer
