#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

namespace viewer {

/// The camera of the default view in that picture. Where the cards would lie on the listed regions, as with large
/// text on a small page, the regions move into the largest part of the page that the cards leave.
Camera home_camera(const MapData& map, const SceneSettings& settings);

/// The same with the cards of that day, for a picture that no other day follows.
Camera home_camera(const MapData& map, const SceneSettings& settings, geodata::Day cards_of);

}  // namespace viewer
