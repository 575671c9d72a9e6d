#pragma once

#include "app/scene/map_data.hpp"
#include "app/state/viewer_state.hpp"

#include <variant>

namespace viewer {

// What a user can do, as values: keys, the mouse, panels and tests all speak in them.

struct GoToDay {
    geodata::Day day;
};
/// To the next (1) or previous (-1) day on which the list changes; stays at the ends.
struct StepChange {
    int direction = 1;
};
struct StepDays {
    int days = 1;
};
struct StepMonths {
    int months = 1;
};
struct GoToFirstDay {};
struct GoToLastDay {};
/// Starts or stops playing; at the last day it starts again from the first.
struct TogglePlay {};
struct ToggleLoop {};
/// Multiplies the speed, within its limits.
struct ScaleSpeed {
    double factor = 2;
};
/// Time has passed while the window was open.
struct Tick {
    double seconds = 0;
};
/// Selects a region; unless `keep_day`, also goes to the day it is first held. No region clears the selection.
struct SelectRegion {
    geodata::RegionIndex region;
    bool keep_day = false;
};
struct MoveCamera {
    Camera camera;
};
struct ShowHomeView {};
struct SetCounting {
    geodata::Counting counting = geodata::Counting::once;
};
struct SetLayers {
    Layers layers;
};
struct SetNames {
    geodata::NamePolicy names;
};
struct ShowTab {
    PanelTab tab = PanelTab::regions;
};
struct TogglePanel {};
struct SetTextScale {
    double scale = 1;
};

using Action = std::variant<GoToDay, StepChange, StepDays, StepMonths, GoToFirstDay, GoToLastDay, TogglePlay,
                            ToggleLoop, ScaleSpeed, Tick, SelectRegion, MoveCamera, ShowHomeView, SetCounting,
                            SetLayers, SetNames, ShowTab, TogglePanel, SetTextScale>;

/// The state at the start: the first day, everything closed that can wait.
ViewerState initial_state(const MapData& map);

/// The only writer of state. Pure: equal input gives equal output; out-of-range wishes are brought into range.
ViewerState apply(const ViewerState& state, const Action& action, const MapData& map);

}  // namespace viewer
