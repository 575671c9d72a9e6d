#include "app/state/timeline_view.hpp"
#include "app/ui/actions/action_makers.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace viewer {

namespace {

constexpr const char* step = "Step";
constexpr const char* playing = "Playing";
constexpr const char* shows = "The map shows";
constexpr const char* timeline = "Timeline";
constexpr double time_zoom = 2;

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

SetRange range_shown(const Situation& now) { return {now.state.timeline.shown}; }

UserAction shows_mode(const char* id, const char* title, TimeMode mode) {
    return in(shows, ticked([mode](const ViewerState& state) { return state.time_mode == mode; },
                            makes(id, title, "", [mode](const Situation& now) {
                                return SetTimeMode{mode, now.state.recent_days};
                            })));
}

UserAction paces(const char* id, const char* title, Pacing pacing) {
    return in(playing, ticked([pacing](const ViewerState& state) { return state.pacing == pacing; },
                              acts(id, title, "", SetPacing{pacing})));
}

/// A change of what the timeline shows; the day shown stays where it is, if it is on it.
template <class Change>
UserAction shows_days(const char* id, const char* title, const char* keys, Change change) {
    return in(timeline, repeating(makes(id, title, keys, [change](const Situation& now) {
                  auto view = now.state.timeline;
                  view.shown =
                      change(shown_days(view, *now.map.dataset), whole_span(*now.map.dataset), now.state.day);
                  return SetTimeline{view};
              })));
}

/// A change of the comparison.
template <class Change>
UserAction changes_comparing(const char* id, const char* title, const char* keys, Change change) {
    return makes(id, title, keys, [change](const Situation& now) {
        auto comparing = now.state.comparing;
        comparing.kind = change(comparing.kind);
        return SetComparing{comparing};
    });
}

UserAction zooms_time(const char* id, const char* title, const char* keys, double factor) {
    return shows_days(id, title, keys,
                      [factor](const DayRange& shown, const DayRange& whole, geodata::Day day) {
                          const bool on_it = day >= shown.first && day <= shown.last;
                          return zoomed_days(shown, whole, factor,
                                             on_it ? day : shown.first + (shown.last - shown.first) / 2);
                      });
}

UserAction moves_time(const char* id, const char* title, const char* keys, int direction) {
    return shows_days(
        id, title, keys, [direction](const DayRange& shown, const DayRange& whole, geodata::Day) {
            return moved_days(shown, whole, direction * std::max(1, (shown.last - shown.first) / 4));
        });
}

bool shows_whole_span(const Situation& now) { return !now.state.timeline.shown; }

std::vector<UserAction> timeline_actions() {
    const char* whole = "The timeline shows the whole span already.";
    return {also("magnify", unless(
                                [](const Situation& now) {
                                    const auto shown = shown_days(now.state.timeline, *now.map.dataset);
                                    return shown.last - shown.first < least_shown_days;
                                },
                                "The timeline shows single days already.",
                                zooms_time("time-zoom-in", "Zoom in on time", "Alt++", time_zoom))),
            unless(shows_whole_span, whole,
                   zooms_time("time-zoom-out", "Zoom out of time", "Alt+-", 1 / time_zoom)),
            in(timeline, unless(shows_whole_span, whole,
                                makes("time-whole", "The whole span of time", "Alt+0",
                                      [](const Situation& now) {
                                          auto view = now.state.timeline;
                                          view.shown.reset();
                                          return SetTimeline{view};
                                      }))),
            unless(shows_whole_span, whole, moves_time("time-earlier", "Move to earlier days", "Alt+,", -1)),
            unless(shows_whole_span, whole, moves_time("time-later", "Move to later days", "Alt+.", 1)),
            in(timeline, also("gantt bands swimlanes sources disagree",
                              ticked([](const ViewerState& state) { return state.timeline.lanes; },
                                     makes("lanes", "Lanes: who holds each region, by which source",
                                           "Shift+T", [](const Situation& now) {
                                               auto view = now.state.timeline;
                                               view.lanes = !view.lanes;
                                               return SetTimeline{view};
                                           }))))};
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
                  changes_comparing(id, title, "", [kind](Comparison) { return kind; }));
}

}  // namespace

ActionGroup time_actions() {
    ActionGroup group{
        "Time",
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
         paces("pace-by-change", "Equal time for each change", Pacing::by_change),
         paces("pace-by-calendar", "By calendar: equal time for each day", Pacing::by_calendar),
         in(playing, acts("faster", "Twice as fast", "]", ScaleSpeed{2})),
         in(playing, acts("slower", "Half as fast", "[", ScaleSpeed{0.5})),
         in(playing, ticked([](const ViewerState& state) { return state.backwards; },
                            acts("backwards", "Backwards", "R", ToggleBackwards{}))),
         in(playing, ticked([](const ViewerState& state) { return state.looping; },
                            acts("loop", "In a loop", "L", ToggleLoop{}))),
         in(playing, makes("play-from", "From this day on", "I", range_from)),
         in(playing, makes("play-until", "Until this day", "O", range_until)),
         in(playing, unless(shows_whole_span, "The timeline shows the whole span.",
                            makes("play-shown", "What the timeline shows", "", range_shown))),
         in(playing,
            unless([](const Situation& now) { return !now.state.range; }, "The whole span is played already.",
                   acts("play-all", "The whole span again", "Shift+I", SetRange{}))),
         shows_mode("mode-held", "What is held on the day", TimeMode::held),
         of_all_days(
             shows_mode("mode-since-start", "What was newly held since the start", TimeMode::since_start)),
         of_all_days(shows_mode("mode-recently", "What was newly held of late", TimeMode::recently)),
         of_all_days(shows_mode("mode-everything", "Everything held on any day", TimeMode::everything)),
         in(shows, of_all_days(makes("next-mode", "The next mode", "M",
                                     [](const Situation& now) {
                                         return SetTimeMode{next(now.state.time_mode), now.state.recent_days};
                                     }))),
         below_line(ticked(
             [](const ViewerState& state) { return state.counting == geodata::Counting::as_listed; },
             makes("count", "Add all rows, a region inside another too", "C", [](const Situation& now) {
                 const bool once = now.state.counting == geodata::Counting::once;
                 return SetCounting{once ? geodata::Counting::as_listed : geodata::Counting::once};
             })))}};
    for (auto& action : timeline_actions()) {
        group.actions.push_back(std::move(action));
    }
    return group;
}

ActionGroup compare_actions() {
    return {"Compare",
            {also("two days difference before after",
                  makes("compare-from-here", "Compare with this day: it becomes day A", "A",
                        [](const Situation& now) { return compared_with(now.state, now.state.day); })),
             below_line(compares("compare-side-by-side", "Side by side", Comparison::side_by_side)),
             compares("compare-swipe", "Under a swipe", Comparison::swipe),
             compares("compare-difference", "As a difference: newly held and no longer held",
                      Comparison::difference),
             compares("compare-off", "One day only", Comparison::off),
             below_line(changes_comparing("next-comparison", "The next way to compare", "X",
                                          [](Comparison kind) { return next(kind); }))}};
}

}  // namespace viewer
