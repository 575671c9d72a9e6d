#pragma once

#include "app/state/viewer_state.hpp"
#include "app/ui/timeline/region_lanes.hpp"

#include <optional>
#include <vector>

namespace viewer {

/// What the mouse holds on the overview of the whole span.
enum class OverviewGrip : unsigned char { none, window, first, last, drawn };

/// What the timeline knows for a moment only.
struct TimelineMemory {
    std::vector<int> told;  ///< events whose card is open, positions in `Dataset::events`
    bool told_asked = false;
    float told_at = 0;       ///< where on the timeline they stand, window pixels
    bool mark_held = false;  ///< the mouse was pressed on a mark and is not let go yet
    bool playing = false;    ///< the days went by in the last frame
    /// Where the pointer rests since they began to: until it moves the timeline tells nothing of what lies under it.
    std::optional<PagePoint> quiet_at;

    OverviewGrip grip = OverviewGrip::none;
    geodata::Day pressed;  ///< the day on which the press began
    DayRange shown_then;   ///< what was shown at that time

    std::vector<RegionLanes> lanes;
    const geodata::Dataset* lanes_of = nullptr;
    geodata::Profile lanes_by;  ///< the list's choices that gave them their order
};

}  // namespace viewer
