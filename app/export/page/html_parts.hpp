#pragma once

#include "app/export/tables/json_number.hpp"
#include "app/scene/map_data.hpp"

#include <string>

// Internal to the html_*.cpp files.
namespace viewer {

/// Days, steps with their sums and statuses, regions with their citations, stated totals, events and sources.
Json page_data(const MapData& map);

/// The drawing of the map: what never changes as shapes, the regions as paths with the ids `region-0` and so on, which
/// the script gives their look.
std::string page_map(const MapData& map);

/// Metres on the ground for each unit of that drawing.
double page_metres(const MapData& map);

/// The definitions of the fills that regions have by status: `#held`, `#possible`, `#changed`.
std::string page_patterns(const MapData& map);

}  // namespace viewer
