#pragma once

#include "geodata/edit/repairs.hpp"
#include "geodata/edit/written_table.hpp"

#include <vector>

// Internal to `repairs_of`.
namespace geodata {

/// Of one row, which one edit mends.
Repair row_repair(const WrittenTable& table, std::size_t row, Finding finding, Edit edit);

/// Of a table of outlines: those that are no valid polygons, and those whose longitudes and latitudes are exchanged: they would
/// lie beyond a pole, or far from the default view, or from all others, and not so the other way round.
std::vector<Repair> outline_repairs(const WrittenTable& table, const DatasetText& text);

}  // namespace geodata
