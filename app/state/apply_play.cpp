#include "app/scene/play_schedule.hpp"
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

// The last day is shown with its rest before a loop begins again.
ViewerState along_schedule(const Before& before, double seconds, const DayRange& days) {
    const auto& state = before.state;
    const PlaySchedule schedule(before.map.steps, days.first, days.last, state.change_seconds,
                                state.backwards);
    double now = schedule.seconds_of({std::clamp(state.day, days.first, days.last), state.day_fraction}) +
                 std::max(0.0, seconds);
    if (state.day != run_end(state, days)) {
        now = std::min(now, schedule.seconds_to_last());
    }
    if (now >= (state.looping ? schedule.seconds() : schedule.seconds_to_last())) {
        auto next =
            on_day(state, state.looping ? run_start(state, days) : run_end(state, days), before.dataset());
        next.playing = state.looping;
        return next;
    }
    const auto moment = schedule.at(now);
    return with_fraction(on_day(state, moment.day, before.dataset()), moment.part);
}

}  // namespace

DayRange played_days(const ViewerState& state, const Dataset& dataset) {
    return state.range.value_or(DayRange{dataset.first_day, dataset.last_day});
}

double run_seconds(const ViewerState& state, const MapData& map) {
    const auto days = played_days(state, *map.dataset);
    if (state.pacing == Pacing::by_calendar) {
        return (days.last - days.first + 1) / state.days_per_second;
    }
    return PlaySchedule(map.steps, days.first, days.last, state.change_seconds, state.backwards)
        .seconds_to_last();
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

ViewerState applied(const Before& before, const SetPacing& action) {
    auto next = before.state;
    next.pacing = action.pacing;
    next.day_fraction = 0;
    return next;
}

ViewerState applied(const Before& before, const ScaleSpeed& action) {
    auto next = before.state;
    if (next.pacing == Pacing::by_change && action.factor > 0) {
        next.change_seconds =
            std::clamp(next.change_seconds / action.factor, least_change_seconds, most_change_seconds);
    } else {
        next.days_per_second = std::clamp(next.days_per_second * action.factor, slowest, fastest);
    }
    return next;
}

ViewerState applied(const Before& before, const SetRunTime& action) {
    const auto days = played_days(before.state, before.dataset());
    auto next = before.state;
    if (next.pacing == Pacing::by_change) {
        const double at_one_second =
            PlaySchedule(before.map.steps, days.first, days.last, 1).seconds_to_last();
        next.change_seconds = std::clamp(std::max(action.seconds, 0.1) / std::max(at_one_second, 0.1),
                                         least_change_seconds, most_change_seconds);
        return next;
    }
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
    if (state.pacing == Pacing::by_change) {
        return along_schedule(before, action.seconds, played_days(state, before.dataset()));
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
    return with_day_on_timeline(std::move(next), before.dataset());
}

}  // namespace viewer
