#pragma once

#include "geodata/import/foreign_date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// What the name of a file or layer says: `aachen__1818-01-01_1822-12-31` is "aachen" from one day to another,
/// `world_1914` is "world" in a year, `front_20240708` is "front" on a day.
struct NamedDates {
    std::string label;  ///< the name without dates, with blanks for what joins words; may be empty
    std::optional<ForeignDate> begin;
    std::optional<ForeignDate> end;  ///< a second date, not before the first
    friend bool operator==(const NamedDates&, const NamedDates&) = default;
};

/// `name` without folder and extension. Years of four digits count from 1000 to 2199, so that other numbers do not.
NamedDates dates_in_name(std::string_view name);

}  // namespace geodata
