#pragma once

#include "app/export/pictures/handout.hpp"
#include "app/scene/drawing.hpp"

#include <string>
#include <vector>

// Internal to the handout*.cpp files.
namespace viewer {

/// A line of the text beside or below a map. `advance` is from the baseline above, in units.
struct HandoutLine {
    std::string utf8;
    TextStyle style;
    double advance = 20;
    std::string right;  ///< set against the right edge of the column, in the same style
};

/// Caption, totals and note of a page, wrapped to a column of that width (page units).
std::vector<HandoutLine> handout_lines(const Drawing& drawing, const HandoutPage& page, double column);

}  // namespace viewer
