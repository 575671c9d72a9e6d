#include "app/ui/timeline/timeline_geometry.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// All in units of type and line.
constexpr double controls_width = 256, areas_width = 84, percents_width = 52, stated_width = 176,
                 buttons_width = 152;
constexpr double width_for_axes = 760;    // of the window, from which they have room
constexpr double width_for_stated = 960;  // and the labels of stated totals
constexpr double flags_height = 27, event_row_height = 13, years_height = 29, overview_height = 20;
constexpr double overview_gap = 5, timeline_pad = 5, least_chart = 22;
constexpr double good_chart = 62;
constexpr double height_for_overview = 140;
constexpr int most_event_rows = 3;

/// Rows from the top down, in units; what is left of `height` is the chart's.
struct RowHeights {
    double events = event_row_height;
    double chart = 0;
    double overview = 0;
    int event_rows = 1;
};

RowHeights row_heights(double height, int wished) {
    RowHeights rows;
    rows.overview = height >= height_for_overview ? overview_height + overview_gap : 0;
    const double room = height - flags_height - years_height - rows.overview - 2 * timeline_pad;
    rows.event_rows = std::clamp(wished, 1, most_event_rows);
    while (rows.event_rows > 1 && room - rows.event_rows * event_row_height < good_chart) {
        --rows.event_rows;
    }
    rows.events = room - event_row_height >= least_chart ? rows.event_rows * event_row_height : 0;
    rows.chart = std::max(room - rows.events, 0.0);
    return rows;
}

void place_columns(const PageRect& place, TimelineBoxes& boxes) {
    const double width = place.width / boxes.unit;
    const bool axes = width >= width_for_axes;
    const bool stated = width >= width_for_stated;
    boxes.controls.left = place.left;
    boxes.controls.width = std::min(controls_width, width * 0.34) * boxes.unit;
    boxes.areas.left = boxes.controls.right();
    boxes.areas.width = axes ? areas_width * boxes.unit : 0;
    const double right = stated ? percents_width + stated_width : buttons_width;
    boxes.chart.left = boxes.areas.right();
    boxes.chart.width = std::max(place.right() - right * boxes.unit - boxes.chart.left, 20.0);
    boxes.percents.left = boxes.chart.right();
    boxes.percents.width = axes ? percents_width * boxes.unit : 0;
    boxes.stated.left = boxes.percents.right();
    boxes.stated.width = stated ? stated_width * boxes.unit : 0;
    boxes.buttons.width = buttons_width * boxes.unit;
    boxes.buttons.left = place.right() - boxes.buttons.width;
    for (auto* row : {&boxes.flags, &boxes.events, &boxes.years, &boxes.overview}) {
        row->left = boxes.chart.left;
        row->width = boxes.chart.width;
    }
}

void place_rows(const PageRect& place, double height, const RowHeights& rows, TimelineBoxes& boxes) {
    const double unit = boxes.unit;
    double top = place.top + timeline_pad * unit;
    const auto take = [&](PageRect& row, double units) {
        row.top = top;
        row.height = units * unit;
        top = row.bottom();
    };
    take(boxes.flags, flags_height);
    take(boxes.events, rows.events);
    take(boxes.chart, rows.chart);
    take(boxes.years, years_height);
    if (rows.overview > 0) {
        take(boxes.overview, overview_height);
    }
    for (auto* column : {&boxes.areas, &boxes.percents, &boxes.stated}) {
        column->top = boxes.chart.top;
        column->height = boxes.chart.height;
    }
    boxes.controls.top = place.top;
    boxes.controls.height = height;
    boxes.buttons.top = boxes.flags.top;
    boxes.buttons.height = boxes.flags.height;
}

}  // namespace

TimelineBoxes lay_out_timeline(const PageRect& place, double unit, int event_rows, double lanes) {
    TimelineBoxes boxes;
    boxes.unit = unit;
    const double height = place.height - lanes;
    const auto rows = row_heights(height / unit, event_rows);
    boxes.event_rows = rows.event_rows;
    place_columns(place, boxes);
    place_rows(place, height, rows, boxes);
    if (lanes > 0) {
        boxes.lanes = {place.left, place.bottom() - lanes, place.width, lanes};
    }
    return boxes;
}

Day snapped_day(const DayScale& scale, float x, const std::vector<Day>& to, float reach) {
    const auto under = scale.day_at(x);
    const auto after = std::ranges::lower_bound(to, under);
    auto nearest = under;
    float best = reach;
    for (auto each = after == to.begin() ? after : after - 1; each != to.end() && each - after < 2; ++each) {
        const float away = std::abs(scale.x_of(*each) - x);
        if (*each >= scale.first && *each <= scale.last && away <= best) {
            nearest = *each;
            best = away;
        }
    }
    return nearest;
}

std::vector<float> labels_apart(std::vector<float> middles, float height, float top, float bottom) {
    float free = top;
    for (auto& middle : middles) {
        middle = std::max(middle, free + height / 2);
        free = middle + height / 2;
    }
    free = bottom;
    for (auto middle = middles.rbegin(); middle != middles.rend(); ++middle) {
        *middle = std::min(*middle, free - height / 2);
        free = *middle - height / 2;
    }
    return middles;
}

std::vector<int> packed_rows(const std::vector<RowExtent>& extents, int most) {
    std::vector<int> rows;
    std::vector<float> free;
    for (const auto& extent : extents) {
        auto row = std::ranges::find_if(free, [&](float end) { return end <= extent.left; });
        if (row == free.end() && static_cast<int>(free.size()) < most) {
            row = free.insert(free.end(), extent.right);
        } else if (row == free.end()) {
            row = std::ranges::min_element(free);
        }
        *row = std::max(*row, extent.right);
        rows.push_back(static_cast<int>(row - free.begin()));
    }
    return rows;
}

float chip_left(float at, float width, float left, float right, RowExtent taken) {
    float place = std::clamp(at - width / 2, left, std::max(left, right - width));
    if (place >= taken.right || place + width <= taken.left) {
        return place;
    }
    const bool before = at < (taken.left + taken.right) / 2;
    const bool room_before = taken.left - width >= left;
    const bool room_after = taken.right + width <= right;
    if ((before && room_before) || !room_after) {
        return std::max(left, taken.left - width);
    }
    return taken.right;
}

}  // namespace viewer
