#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// The one way from data to a picture: the window, every export and the command line draw what this returns.
/// Pure: equal data and settings give an equal list.
DisplayList build_scene(const MapData& map, const SceneSettings& settings);

/// What of that scene lies on the ground and moves with it, its labels too, and as much of it `beyond` each side of the
/// page: the page begins at (beyond, beyond). Labels keep clear of where the cards are now.
DisplayList build_ground(const MapData& map, const SceneSettings& settings, double beyond);

/// Where names stand on the map, as boxes of their lines.
std::vector<PageRect> names_on(const MapData& map, const SceneSettings& settings);

/// What of that scene stays where it is when the map moves, to be drawn over the ground. Its paper means nothing.
DisplayList build_cards(const MapData& map, const SceneSettings& settings);

/// The settings of a picture of that size on that day, showing the default view beside the cards.
SceneSettings default_settings(const MapData& map, double width, double height, geodata::Day day);

/// The camera that shows a box in that picture, leaving the margins of the page free.
Camera camera_for(const geodata::PlaneBox& box, double width, double height);

/// What of the card with the day and the sum lies under a point of the page.
enum class DateCardPart : unsigned char { none, day, sum };
DateCardPart date_card_part(const MapData& map, const SceneSettings& settings, PagePoint at);

/// The farther away the camera, the fewer places: the last rank that is still drawn where a unit of type is that many
/// metres on the ground.
int last_drawn_rank(double metres_per_unit);

/// Id of the legend's entry under a point of the page, see `LegendEntry`; empty for none.
std::string legend_entry_at(const MapData& map, const SceneSettings& settings, PagePoint at);

/// The place of the ground that a point of the inset stands for; nothing beside it.
std::optional<geodata::PlanePoint> inset_place_at(const MapData& map, const SceneSettings& settings,
                                                  PagePoint at);

/// The region drawn uppermost under a point of the page, or none; cards hide what lies under them.
geodata::RegionIndex pick(const MapData& map, const SceneSettings& settings, PagePoint at);

}  // namespace viewer
