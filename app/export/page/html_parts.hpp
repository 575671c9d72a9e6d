#pragma once

#include "app/export/tables/json_values.hpp"
#include "app/scene/display_list.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <string>
#include <vector>

// Internal to the html_*.cpp files.
namespace viewer {

/// Days, steps with their sums and statuses, regions with their citations, stated totals, events and sources.
Json page_data(const MapData& map);

/// What the sums and the statuses of the regions are from each day on: one for the first day and one for every day on which the
/// sums count otherwise; `stop` says that it is one of change.
Json page_steps(const MapData& map);

/// The drawing of the map: what never changes as shapes, the regions as paths with the ids `region-0` and so on, which
/// the script gives their look.
std::string page_map(const MapData& map);

/// Something that the map shows on some days only: a line, a part of a district, the direction of an advance.
struct PageDated {
    geodata::Day first;
    geodata::Day last;   ///< included
    std::string kind;    ///< `line`, `dots-0` (by party), `arrow`; empty: not drawn, only told
    std::string legend;  ///< what the sign means
    std::string said;    ///< for the list below the regions and the spoken map
    std::string
        svg;  ///< a group with the id `dated-0` and so on, hidden until a day shows it; empty: not drawn
};
std::vector<PageDated> page_dated(const MapData& map);

/// The settings of the map's drawing.
SceneSettings page_settings(const MapData& map, geodata::Day day);
/// What a display list has, as the map's drawing writes it.
std::string page_markup(const DisplayList& list);
/// The outline of a region on that drawing, as the data of a path.
std::string page_outline(const MapData& map, geodata::RegionIndex region);

/// Metres on the ground for each unit of that drawing.
double page_metres(const MapData& map);

/// The definitions of the fills that regions have by status: `#held`, `#possible`, `#changed`.
std::string page_patterns(const MapData& map);

}  // namespace viewer
