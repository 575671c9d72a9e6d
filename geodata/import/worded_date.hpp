#pragma once

#include "geodata/import/foreign_date.hpp"

namespace geodata {

/// A date with its month in words or signs: `8 May 1992`, `1er août 1914`, `1.VIII.1914`, `1914年8月1日`. Nothing for anything
/// else. `text` is trimmed and has no time of day.
std::optional<ForeignDate> read_worded_date(std::string_view text);

}  // namespace geodata
