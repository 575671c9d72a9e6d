#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <vector>

namespace viewer {

/// Many days on one page: a small map for each, with its day and the listed area, and one legend and source line for
/// all. `page` gives size, unit and counting rule; `columns` 0 takes as many as make the maps largest.
DisplayList contact_sheet(const MapData& map, const SceneSettings& page,
                          const std::vector<geodata::Day>& days, int columns = 0);

}  // namespace viewer
