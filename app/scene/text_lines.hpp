#pragma once

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// Words put together to lines of at most that width; a single longer word stands alone. `width_of` measures a line
/// in the unit of `width`.
std::vector<std::string> wrapped_lines(const std::string& text, double width,
                                       const std::function<double(const std::string&)>& width_of);

}  // namespace viewer
