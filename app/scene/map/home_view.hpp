#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <vector>

namespace viewer {

// Pictures are fitted into what their cards leave of the page. A picture may be several maps of one ground that lie over
// each other or beside each other, on pages of one size: then all their cards count. Cards keep their places from day to
// day, and so does every camera found here.

/// The camera of the default view. Where cards would lie on listed regions, the view moves aside, and farther away as far
/// as it must.
Camera home_camera(const MapData& map, const SceneSettings& settings);
Camera home_camera(const MapData& map, const std::vector<SceneSettings>& maps);

/// The camera of the default view of `usual`, so that the map stays where it is from one to the other; where the cards of
/// `settings` would lie on listed regions there, it moves as little as they ask for. Both are for pages of one size.
Camera home_camera_like(const MapData& map, const SceneSettings& settings, const SceneSettings& usual);

/// The camera that shows a box of ground as large as it can be without a card over it.
Camera camera_showing(const MapData& map, const std::vector<SceneSettings>& maps,
                      const geodata::PlaneBox& box);

/// The ground that pictures with this camera show free of cards: `camera_showing` finds their camera from it.
geodata::PlaneBox free_ground(const MapData& map, const std::vector<SceneSettings>& maps);

}  // namespace viewer
