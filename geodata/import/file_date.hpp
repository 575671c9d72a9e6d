#pragma once

#include "geodata/import/foreign_date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// What the name of a file or layer says: `aachen__1818-01-01_1822-12-31` is "aachen" from one day to another,
/// `world_1914` is "world" in a year, `front_20240708` is "front" on a day.
struct NamedDates {
    std::string label;  ///< the name without dates, with blanks for what joins words; may be empty
    std::optional<ForeignDate> begin;
    std::optional<ForeignDate> end;  ///< a second date, not before the first
};

/// `name` without folder and extension: 1914, 1914-08, 20240708, 2022-02-25, 25.02.2022, Feb_25_2022, 1APR2022, bc500.
/// Years of four digits count from 1000 to 2199, so that other numbers do not.
NamedDates dates_in_name(std::string_view name, DateOrder order = DateOrder::day_first);

/// What 01-02-2022 means in names that belong together, by those that can be read one way only; else the day is first.
DateOrder order_in_names(const std::vector<std::string>& names);

/// What a layer is called: its file without extension, itself, and the folders or zips around the file.
struct LayerNames {
    std::string file;
    std::string layer;
    std::string around;
};

/// The dates in the names of layers that belong together, where all have one: of the files or layers; else a number by which
/// alone their names differ, which may be any year (`world_bc500`, `world_100`); else of the folders around them, where these
/// differ. Otherwise labels alone.
std::vector<NamedDates> dates_in_names(const std::vector<LayerNames>& names);

}  // namespace geodata
