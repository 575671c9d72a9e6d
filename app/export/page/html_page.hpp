#pragma once

#include "app/scene/map/map_data.hpp"

#include <string>

namespace viewer {

/// One HTML file with everything in it: the map as SVG, a slider over the days, a chart, the table of regions, totals,
/// events and sources. It loads nothing from anywhere. All numbers come from the same analysis as the program's own
/// tables: the page only picks the step that a day lies in. `version` is named in its last line.
std::string html_page(const MapData& map, const std::string& version);

}  // namespace viewer
