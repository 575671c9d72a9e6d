#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <vector>

namespace viewer {

/// What the cards of a picture take of its page on any day: their boxes, with a scale bar of any length.
std::vector<PageRect> taken_by_cards(const MapData& map, const SceneSettings& settings);

/// Parts of the page that none of the boxes reaches into, as large as they can be, and some that are not.
std::vector<PageRect> free_parts(const PageRect& page, const std::vector<PageRect>& taken);

/// The largest of them; all of the page where the boxes leave nothing.
PageRect largest_free_part(const PageRect& page, const std::vector<PageRect>& taken);

}  // namespace viewer
