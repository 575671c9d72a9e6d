#pragma once

#include "geodata/import/foreign_date.hpp"

namespace geodata {

/// Dates in words that leave them open, as intervals: `c. 1801`, `before 1801`, `1850s`, `early 1914`, `between 1860 and
/// 1862`, `1914/15`. Nothing for anything else. `text` is trimmed and has no time of day.
std::optional<ForeignDate> read_vague_date(std::string_view text, DateOrder order);

}  // namespace geodata
