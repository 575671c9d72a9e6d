#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <string>
#include <vector>

namespace viewer {

/// What a map shows, for those who do not see it: its day, or how it differs from the day that it is told apart from.
std::vector<std::string> scene_sentences(const MapData& map, const SceneSettings& scene);

}  // namespace viewer
