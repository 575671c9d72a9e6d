#pragma once

#include "app/scene/chart/day_scale.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// The name of a year, of a month, of a day, or of the first of several years.
struct TimeName {
    std::string text;
    float middle = 0;    ///< where it stands on the scale
    geodata::Day from;   ///< the time that it names
    geodata::Day until;  ///< excluded
    friend bool operator==(const TimeName&, const TimeName&) = default;
};

/// What stands along a line of days: as fine as has room, from single days to thousands of years.
struct TimeAxis {
    std::vector<geodata::Day> lines;  ///< where the named times begin, within the scale
    std::vector<geodata::Day> marks;  ///< and finer ones between them
    std::vector<TimeName> names;      ///< from left to right, none over another and none beyond the ends
};

using TextWidth = std::function<float(const std::string&)>;

/// `gap` is the least room between two names, `least_mark` between two marks, both in the units of the scale.
TimeAxis time_axis(const DayScale& scale, const TextWidth& width_of, float gap, float least_mark);

/// `1992`, `44 BCE` for the year -43.
std::string year_name(int year);

}  // namespace viewer
