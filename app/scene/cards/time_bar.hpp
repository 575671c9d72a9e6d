#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/style.hpp"

#include <vector>

namespace viewer {

/// Where a film is in its time: a strip below the picture with the years, a tick for each change, and a knob on the day.
struct TimeBar {
    PageRect place;  ///< of the strip, page units
    geodata::Day first;
    geodata::Day last;  ///< included
    geodata::Day now;
    double unit = 1;
    friend bool operator==(const TimeBar&, const TimeBar&) = default;
};

/// How high the strip is, in page units.
double time_bar_height(double unit);

std::vector<Item> time_bar_items(const MapData& map, const TimeBar& bar, const Theme& theme);

}  // namespace viewer
