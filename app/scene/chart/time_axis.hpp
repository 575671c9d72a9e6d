#pragma once

#include "geodata/model/day.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// How days lie along a line. The whole last day belongs to it, so it ends one day later; a day beyond it lies beyond its
/// ends.
struct DayScale {
    geodata::Day first;
    geodata::Day last;  ///< not before `first`
    float left = 0;
    float right = 1;

    /// Pixels or page units that a day takes.
    float day_width() const { return (right - left) / static_cast<float>(last + 1 - first); }
    /// Where the day begins.
    float x_of(geodata::Day day) const {
        return left + (right - left) * static_cast<float>(day - first) / static_cast<float>(last + 1 - first);
    }
    /// The day under `x`, held within the scale.
    geodata::Day day_at(float x) const {
        const float part = (x - left) / std::max(right - left, 1.0F);
        const float days = std::floor(part * static_cast<float>(last + 1 - first));
        return first + static_cast<int>(std::clamp(days, 0.0F, static_cast<float>(last - first)));
    }
};

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

}  // namespace viewer
