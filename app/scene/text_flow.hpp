#pragma once

#include "app/scene/display_list.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// How wide a text is.
using TextMeasure = std::function<double(const std::string&)>;

/// Words put together to lines of at most `width`, in the unit of `width_of`; a single longer word stands alone on its
/// line, and a number is never parted from its unit. Empty text gives no line.
std::vector<std::string> wrapped_lines(const std::string& utf8, double width, const TextMeasure& width_of);

/// The same in page units for a type of `size` page units.
std::vector<std::string> wrapped_lines(const std::string& utf8, double size, Weight weight, double width,
                                       double letter_space = 0);

}  // namespace viewer
