#pragma once

#include <optional>
#include <string_view>

namespace geodata {

/// The whole number that a text is, as `1920`, `-480` or, as spreadsheets write it, `3.0`; nothing for any other text, and for
/// a number that an `int` cannot hold, such as `1e300`, which must not be cast to one.
std::optional<int> parse_whole_number(std::string_view text);

}  // namespace geodata
