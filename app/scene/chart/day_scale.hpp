#pragma once

#include "geodata/model/day.hpp"

#include <algorithm>
#include <cmath>

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

}  // namespace viewer
