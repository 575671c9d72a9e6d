#include "app/ui/key_makers.hpp"

#include <algorithm>

namespace viewer {

KeyGroup time_keys();

namespace {

TimeMode next(TimeMode mode) {
    return mode == TimeMode::everything ? TimeMode::held : static_cast<TimeMode>(static_cast<int>(mode) + 1);
}

Comparison next(Comparison kind) {
    return kind == Comparison::difference ? Comparison::off
                                          : static_cast<Comparison>(static_cast<int>(kind) + 1);
}

SetRange range_from(const ViewerState& state, const MapData& map) {
    return {
        DayRange{state.day, std::max(state.day, state.range ? state.range->last : map.dataset->last_day)}};
}

SetRange range_until(const ViewerState& state, const MapData& map) {
    return {
        DayRange{std::min(state.day, state.range ? state.range->first : map.dataset->first_day), state.day}};
}

}  // namespace

KeyGroup time_keys() {
    return {"Time",
            {acts({"Space"}, "play or pause", TogglePlay{}),
             acts({"Right"}, "next change", StepChange{1}, true),
             acts({"Left"}, "previous change", StepChange{-1}, true),
             acts(shift("Right"), "one month forward", StepMonths{1}, true),
             acts(shift("Left"), "one month back", StepMonths{-1}, true),
             acts(control("Right"), "one year forward", StepMonths{12}, true),
             acts(control("Left"), "one year back", StepMonths{-12}, true),
             acts({"."}, "one day forward", StepDays{1}, true),
             acts({","}, "one day back", StepDays{-1}, true),
             acts({"Home"}, "first day", GoToFirstDay{}),
             acts({"End"}, "last day", GoToLastDay{}),
             acts({"]"}, "twice as fast", ScaleSpeed{2}),
             acts({"["}, "half as fast", ScaleSpeed{0.5}),
             acts({"R"}, "play backwards or forwards", ToggleBackwards{}),
             acts({"L"}, "loop on or off", ToggleLoop{}),
             makes({"I"}, "play from this day on",
                   [](const auto& state, const auto& map) {
                       return std::optional<Action>(range_from(state, map));
                   }),
             makes({"O"}, "play until this day",
                   [](const auto& state, const auto& map) {
                       return std::optional<Action>(range_until(state, map));
                   }),
             acts(shift("I"), "play the whole span again", SetRange{}),
             wishes({"G"}, "go to a day: type it", WindowWish::enter_date),
             changes({"M"}, "held on this day, newly held since the start, newly held of late, everything",
                     [](const ViewerState& state) {
                         return SetTimeMode{next(state.time_mode), state.recent_days};
                     }),
             wishes({"A"}, "compare with this day: it becomes day A", WindowWish::compare_from_here),
             changes({"X"}, "compare side by side, by swipe, by difference, not at all",
                     [](const ViewerState& state) {
                         auto comparing = state.comparing;
                         comparing.kind = next(comparing.kind);
                         return SetComparing{comparing};
                     }),
             changes({"C"}, "count overlaps once or add all rows", [](const ViewerState& state) {
                 const bool once = state.counting == geodata::Counting::once;
                 return SetCounting{once ? geodata::Counting::as_listed : geodata::Counting::once};
             })}};
}

}  // namespace viewer
