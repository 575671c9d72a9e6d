#pragma once

#include "app/scene/display_list.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// How wide a text is.
using TextMeasure = std::function<double(const std::string&)>;

/// Where lines may end.
enum class LineEnds {
    at_blanks,
    anywhere_allowed,  ///< also within what is longer than a line and written without blanks: Chinese, Thai
    anywhere,  ///< also within any other word that is longer than a line, where nothing may stand beyond it
};

/// Words put together to lines of at most `width`, in the unit of `width_of`; a single longer word stands alone on its
/// line unless it may end anywhere, and a number is never parted from its unit. A letter is never parted from its marks. Empty text gives no line.
std::vector<std::string> wrapped_lines(const std::string& utf8, double width, const TextMeasure& width_of,
                                       LineEnds ends = LineEnds::anywhere_allowed);

/// What is written without blanks as two lines of much the same length; as one where it cannot be broken.
std::vector<std::string> in_two_lines(const std::string& utf8);

/// The same as `wrapped_lines` in page units for a type of `size` page units.
std::vector<std::string> wrapped_lines(const std::string& utf8, double size, Weight weight, double width,
                                       LineEnds ends = LineEnds::anywhere_allowed);

}  // namespace viewer
