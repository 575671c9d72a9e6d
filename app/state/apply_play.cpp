#include "app/scene/play_schedule.hpp"
#include "app/state/apply_parts.hpp"
#include "app/state/timeline_view.hpp"
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

// The days that are played: the range, or the whole span.
DayRange played_days(const ViewerState& state, const MapData& map) {
    return state.range.value_or(whole_span(*map.dataset));
}

void end_or_begin_again(ViewerState& state, const MapData& map, const DayRange& days, bool again) {
    go_to(state, map, again ? run_start(state, days) : run_end(state, days));
    state.playing = state.looping;
}

// The last day is shown before a loop begins again.
void end_run(ViewerState& state, const MapData& map, const DayRange& days) {
    end_or_begin_again(state, map, days, state.looping && state.day == run_end(state, days));
}

// With reduced motion nothing runs past: a change is shown, rests, and gives way to the next.
constexpr double rest_seconds = 1.5;

void rest_or_step(ViewerState& state, const MapData& map, double seconds, const DayRange& days) {
    state.day_fraction += seconds / rest_seconds;
    if (state.day_fraction < 1) {
        return;
    }
    const auto* step =
        state.backwards ? last_change(map.steps, state.day - 1) : next_change(map.steps, state.day);
    if (step == nullptr || beyond(state, step->day, days)) {
        end_run(state, map, days);
    } else {
        go_to(state, map, step->day);
    }
}

// The last day is shown with its rest before a loop begins again.
void run_along_schedule(ViewerState& state, const MapData& map, double seconds, const DayRange& days) {
    const PlaySchedule schedule(map.steps, days.first, days.last, state.change_seconds, state.backwards);
    double now =
        schedule.seconds_of({std::clamp(state.day, days.first, days.last), state.day_fraction}) + seconds;
    if (state.day != run_end(state, days)) {
        now = std::min(now, schedule.seconds_to_last());
    }
    if (now >= (state.looping ? schedule.seconds() : schedule.seconds_to_last())) {
        end_or_begin_again(state, map, days, state.looping);
        return;
    }
    const auto moment = schedule.at(now);
    go_to(state, map, moment.day);
    state.day_fraction = moment.part;
}

void run_by_calendar(ViewerState& state, const MapData& map, double seconds, const DayRange& days) {
    const double progress = state.day_fraction + seconds * state.days_per_second;
    const auto gone = static_cast<int>(std::min(std::floor(progress), 1e6));
    const auto to = state.day + (state.backwards ? -gone : gone);
    if (beyond(state, to, days)) {
        end_run(state, map, days);
        return;
    }
    state.day = to;
    state.day_fraction = progress - gone;
    keep_day_on_timeline(state, map);
}

}  // namespace

double run_seconds(const ViewerState& state, const MapData& map) {
    const auto days = played_days(state, map);
    if (state.pacing == Pacing::by_calendar) {
        return (days.last - days.first + 1) / state.days_per_second;
    }
    return PlaySchedule(map.steps, days.first, days.last, state.change_seconds, state.backwards)
        .seconds_to_last();
}

void change(ViewerState& state, const MapData& map, const TogglePlay&) {
    const auto days = played_days(state, map);
    const bool outside = state.day < days.first || state.day > days.last;
    if (!state.playing && (outside || beyond(state, state.day, days))) {
        go_to(state, map, run_start(state, days));
    }
    state.playing = !state.playing;
}

void change(ViewerState& state, const MapData&, const ScaleSpeed& wanted) {
    if (state.pacing == Pacing::by_change && wanted.factor > 0) {
        state.change_seconds =
            std::clamp(state.change_seconds / wanted.factor, least_change_seconds, most_change_seconds);
    } else {
        state.days_per_second = std::clamp(state.days_per_second * wanted.factor, slowest, fastest);
    }
}

void change(ViewerState& state, const MapData& map, const SetRunTime& wanted) {
    const auto days = played_days(state, map);
    const double seconds = std::max(wanted.seconds, 0.1);
    if (state.pacing == Pacing::by_change) {
        const double at_one_second = PlaySchedule(map.steps, days.first, days.last, 1).seconds_to_last();
        state.change_seconds =
            std::clamp(seconds / std::max(at_one_second, 0.1), least_change_seconds, most_change_seconds);
    } else {
        state.days_per_second = std::clamp((days.last - days.first + 1) / seconds, slowest, fastest);
    }
}

void change(ViewerState& state, const MapData& map, const SetRange& wanted) {
    state.range = wanted.range;
    if (state.range) {
        const auto [first, last] = std::minmax(state.range->first, state.range->last);
        state.range = DayRange{held_to_span(*map.dataset, first), held_to_span(*map.dataset, last)};
    }
}

void change(ViewerState& state, const MapData& map, const Tick& wanted) {
    if (!state.playing) {
        return;
    }
    const auto run = state.look.reduced_motion           ? rest_or_step
                     : state.pacing == Pacing::by_change ? run_along_schedule
                                                         : run_by_calendar;
    run(state, map, std::max(0.0, wanted.seconds), played_days(state, map));
}

}  // namespace viewer
