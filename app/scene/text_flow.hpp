#pragma once

#include "app/scene/display_list.hpp"

#include <string>
#include <vector>

namespace viewer {

/// Words put together to lines of at most `width` page units in a type of `size` page units; a single longer word
/// stands alone on its line. Empty text gives no line.
std::vector<std::string> wrapped_lines(const std::string& utf8, double size, Weight weight, double width,
                                       double letter_space = 0);

}  // namespace viewer
