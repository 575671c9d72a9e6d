#pragma once

#include "app/scene/map/region_look.hpp"
#include "app/state/picture_of.hpp"
#include "app/ui/layout.hpp"

namespace viewer {

/// The page of maps that a window shows in that layout, its names and regions clear of the buttons on it; with the pointer on
/// a region or on none, and a sign of the legend that stands out.
PageContent map_page(const MapData& map, const ViewerState& state, const Layout& layout,
                     geodata::RegionIndex hovered = {}, const std::string& stressed = {});

/// Where the cards of its maps stand that are read: date, legend, selection, and its caption. In window pixels; none is empty.
std::vector<PageRect> cards_on_map(const MapData& map, const ViewerState& state, const Layout& layout);

/// The statuses of all listed rows on the day shown, and the row that shows a region; null: none does.
std::vector<RegionStatus> statuses_now(const MapData& map, const ViewerState& state);
const geodata::ListRow* listed_row(const MapData& map, const ViewerState& state, geodata::RegionIndex region);

/// Whether a region is selected, alone or among others.
bool is_selected(const ViewerState& state, geodata::RegionIndex region);

}  // namespace viewer
