#pragma once

#include "app/state/action.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

struct UiContext;

/// What can be done with the thing under the pointer.
struct ContextItem {
    std::string title;
    std::function<void(const UiContext&)> choose;
    bool begins_part = false;  ///< a line stands above it
    std::string keys = {};     ///< that do the same
};

/// The menu of a thing: a right click on it opens it. A value, so that tests read it.
struct ContextMenu {
    std::string title;  ///< the thing, as it is called on screen
    std::vector<ContextItem> items;
};

/// A region, town or bare place of the map; `town` is a position among the context features, or -1.
struct MapSpot {
    geodata::LonLat place;
    geodata::RegionIndex region;
    int town = -1;
};
ContextMenu spot_menu(const MapData& map, const ViewerState& state, const MapSpot& spot);

/// A region in the list.
ContextMenu region_menu(const MapData& map, const ViewerState& state, geodata::RegionIndex region);

/// A day of the timeline.
ContextMenu day_menu(const MapData& map, const ViewerState& state, geodata::Day day);
/// Of a year or month on the axis of time, with its days within the dataset's.
ContextMenu span_menu(const ViewerState& state, const std::string& title, DayRange days);

/// A number as it stands on screen, with the id that `explain` knows it by.
ContextMenu number_menu(const std::string& value, const std::string& number_id);

/// A dated event, which must be one of the dataset's.
ContextMenu event_menu(const MapData& map, const geodata::Event& event);

/// What a presenter can do, whatever lies under the pointer.
ContextMenu presenting_menu(const ViewerState& state);

/// The day becomes day A of the comparison, side by side where none was on.
SetComparing compared_with(const ViewerState& state, geodata::Day day);
/// A place alone, with some room around it.
ShowGround ground_around(const geodata::PlaneBox& box);
/// The number that is the sum listed on a day.
std::string listed_sum_id(geodata::Counting counting, geodata::Day day);

/// `39.81234, 46.75123`: latitude first, as maps write it in files.
std::string coordinates_text(geodata::LonLat place);

/// Draws the menu that was asked for, while it is open.
void draw_context_menu(const UiContext& ui);

}  // namespace viewer
