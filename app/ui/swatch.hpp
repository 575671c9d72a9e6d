#pragma once

#include "app/scene/map/region_look.hpp"

#include <imgui.h>

namespace viewer {

/// A small box with the fill, hatch and rim that a status has on the map, so that a table reads like the legend.
void draw_swatch(ImDrawList& draw, ImVec2 top_left, ImVec2 size, const RegionLook& look, float unit);

}  // namespace viewer
