#pragma once

#include "app/scene/chart/time_axis.hpp"
#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

// Where the parts of the timeline go and what the pointer means, without drawing anything.

/// Boxes in window pixels; those that have no room are empty. None lies over another, but the flags' row lies over the
/// whole width of chart and events.
struct TimelineBoxes {
    double unit = 1;
    PageRect controls;  ///< for playing, at the left
    PageRect buttons;   ///< that zoom and show, in the upper right corner
    PageRect flags;     ///< the day shown and day A
    PageRect events;
    int event_rows = 1;  ///< for which they have room
    PageRect chart;
    PageRect areas;     ///< names of the axis of km², left of the chart
    PageRect percents;  ///< names of the axis of %, right of it
    PageRect stated;    ///< and labels of stated totals
    PageRect years;
    PageRect overview;
    PageRect lanes;
};

/// `lanes` is the height in pixels, at the bottom of the place, that lanes of regions take; `event_rows` are wished for.
TimelineBoxes lay_out_timeline(const PageRect& place, double unit, int event_rows, double lanes);

/// The day under `x`, or the nearest of `to` (sorted) that begins within `reach` of it.
geodata::Day snapped_day(const DayScale& scale, float x, const std::vector<geodata::Day>& to, float reach);

/// Labels of that height whose middles, sorted, are wished for: moved so that none lies over another and all between
/// top and bottom, as far as they have room.
std::vector<float> labels_apart(std::vector<float> middles, float height, float top, float bottom);

/// What lies along a row, from left to right.
struct RowExtent {
    float left = 0;
    float right = 0;
};

/// For each a row in which it lies over none before it, counted from 0; where `most` rows do not suffice, the one that
/// was left free first. `extents` are sorted by their left ends.
std::vector<int> packed_rows(const std::vector<RowExtent>& extents, int most);

/// The left end of a chip of that width that wishes to stand in the middle of `at`, held between `left` and `right`
/// and beside `taken`, on the side where it wishes to be. Not below `left` even where it has no room.
float chip_left(float at, float width, float left, float right, RowExtent taken);

}  // namespace viewer
