#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <vector>

namespace viewer {

/// The scene as a picture within a page: cut at its box, on its own paper, with a rim of that width (page units). The
/// scene's width and height are those of the box.
void add_framed_map(const MapData& map, const SceneSettings& scene, const PageRect& box, double rim_width,
                    std::vector<Item>& out);

}  // namespace viewer
