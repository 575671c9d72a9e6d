#include "app/ui/actions/action_makers.hpp"

#include <algorithm>

namespace viewer {

namespace {

constexpr const char* step = "Step";
constexpr const char* playing = "Playing";
constexpr const char* shows = "The map shows";

TimeMode next(TimeMode mode) {
    return mode == TimeMode::everything ? TimeMode::held : static_cast<TimeMode>(static_cast<int>(mode) + 1);
}

Comparison next(Comparison kind) {
    return kind == Comparison::difference ? Comparison::off
                                          : static_cast<Comparison>(static_cast<int>(kind) + 1);
}

SetRange range_from(const Situation& now) {
    const auto& state = now.state;
    return {DayRange{state.day,
                     std::max(state.day, state.range ? state.range->last : now.map.dataset->last_day)}};
}

SetRange range_until(const Situation& now) {
    const auto& state = now.state;
    return {DayRange{std::min(state.day, state.range ? state.range->first : now.map.dataset->first_day),
                     state.day}};
}

UserAction shows_mode(const char* id, const char* title, TimeMode mode) {
    return in(shows, ticked([mode](const ViewerState& state) { return state.time_mode == mode; },
                            makes(id, title, "", [mode](const Situation& now) {
                                return SetTimeMode{mode, now.state.recent_days};
                            })));
}

UserAction not_at(bool first, UserAction row) {
    return unless(
        [first](const Situation& now) {
            const auto& data = *now.map.dataset;
            return now.state.day == (first ? data.first_day : data.last_day);
        },
        first ? "This is the first day." : "This is the last day.", std::move(row));
}

UserAction compares(const char* id, const char* title, Comparison kind) {
    return ticked([kind](const ViewerState& state) { return state.comparing.kind == kind; },
                  makes(id, title, "", [kind](const Situation& now) {
                      auto comparing = now.state.comparing;
                      comparing.kind = kind;
                      return SetComparing{comparing};
                  }));
}

}  // namespace

ActionGroup time_actions() {
    return {"Time",
            {also("start stop animation", acts("play", "Play or pause", "Space", TogglePlay{})),
             repeating(acts("next-change", "Next change", "Right", StepChange{1})),
             repeating(acts("previous-change", "Previous change", "Left", StepChange{-1})),
             also("date calendar jump type",
                  wishes("go-to-day", "Go to a day\u2026", "G", WindowCommand::enter_date)),
             in(step, repeating(acts("month-forward", "One month forward", "Shift+Right", StepMonths{1}))),
             in(step, repeating(acts("month-back", "One month back", "Shift+Left", StepMonths{-1}))),
             in(step, repeating(acts("year-forward", "One year forward", "Ctrl+Right", StepMonths{12}))),
             in(step, repeating(acts("year-back", "One year back", "Ctrl+Left", StepMonths{-12}))),
             in(step, repeating(acts("day-forward", "One day forward", ".", StepDays{1}))),
             in(step, repeating(acts("day-back", "One day back", ",", StepDays{-1}))),
             in(step, not_at(true, acts("first-day", "First day", "Home", GoToFirstDay{}))),
             in(step, not_at(false, acts("last-day", "Last day", "End", GoToLastDay{}))),
             in(playing, acts("faster", "Twice as fast", "]", ScaleSpeed{2})),
             in(playing, acts("slower", "Half as fast", "[", ScaleSpeed{0.5})),
             in(playing, ticked([](const ViewerState& state) { return state.backwards; },
                                acts("backwards", "Backwards", "R", ToggleBackwards{}))),
             in(playing, ticked([](const ViewerState& state) { return state.looping; },
                                acts("loop", "In a loop", "L", ToggleLoop{}))),
             in(playing, makes("play-from", "From this day on", "I", range_from)),
             in(playing, makes("play-until", "Until this day", "O", range_until)),
             in(playing, unless([](const Situation& now) { return !now.state.range; },
                                "The whole span is played already.",
                                acts("play-all", "The whole span again", "Shift+I", SetRange{}))),
             shows_mode("mode-held", "What is held on the day", TimeMode::held),
             shows_mode("mode-since-start", "What was newly held since the start", TimeMode::since_start),
             shows_mode("mode-recently", "What was newly held of late", TimeMode::recently),
             shows_mode("mode-everything", "Everything held on any day", TimeMode::everything),
             in(shows, makes("next-mode", "The next mode", "M",
                             [](const Situation& now) {
                                 return SetTimeMode{next(now.state.time_mode), now.state.recent_days};
                             })),
             below_line(ticked(
                 [](const ViewerState& state) { return state.counting == geodata::Counting::as_listed; },
                 makes("count", "Add all rows, a region inside another too", "C", [](const Situation& now) {
                     const bool once = now.state.counting == geodata::Counting::once;
                     return SetCounting{once ? geodata::Counting::as_listed : geodata::Counting::once};
                 })))}};
}

ActionGroup compare_actions() {
    return {"Compare",
            {also("two days difference before after",
                  wishes("compare-from-here", "Compare with this day: it becomes day A", "A",
                         WindowCommand::compare_from_here)),
             below_line(compares("compare-side-by-side", "Side by side", Comparison::side_by_side)),
             compares("compare-swipe", "Under a swipe", Comparison::swipe),
             compares("compare-difference", "As a difference: newly held and no longer held",
                      Comparison::difference),
             compares("compare-off", "One day only", Comparison::off),
             below_line(makes("next-comparison", "The next way to compare", "X", [](const Situation& now) {
                 auto comparing = now.state.comparing;
                 comparing.kind = next(comparing.kind);
                 return SetComparing{comparing};
             }))}};
}

}  // namespace viewer
