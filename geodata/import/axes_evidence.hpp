#pragma once

#include "geodata/import/import_table.hpp"
#include "geodata/io/named_areas.hpp"

#include <functional>
#include <string>
#include <vector>

namespace geodata {

/// What speaks surely for latitude standing before longitude in all outlines of a table, one sentence; empty where nothing
/// does. It can be told where all coordinates would do as latitudes, and the places that columns of longitude and latitude
/// give, or the countries that a column names, lie in the outlines only when these are exchanged. `areas` is asked last.
std::string axes_evidence(const ImportTable& table, const std::function<std::vector<NamedBox>()>& areas);

/// The table with longitude and latitude of all shapes exchanged.
ImportTable with_exchanged_axes(ImportTable table);

}  // namespace geodata
