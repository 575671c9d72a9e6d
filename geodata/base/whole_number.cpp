#include "geodata/base/whole_number.hpp"

#include "geodata/base/text.hpp"

#include <cmath>
#include <limits>

namespace geodata {

std::optional<int> parse_whole_number(std::string_view text) {
    using Limits = std::numeric_limits<int>;
    const auto number = parse_number(text);
    const bool holds = number.found && number.value >= Limits::lowest() && number.value <= Limits::max();
    return holds && number.value == std::floor(number.value) ? std::optional(static_cast<int>(number.value))
                                                             : std::nullopt;
}

}  // namespace geodata
