#pragma once

#include "app/state/picture_of.hpp"
#include "app/ui/layout.hpp"

namespace viewer {

/// The page of maps that a window shows in that layout, its names and regions clear of the buttons on it.
PageContent map_page(const MapData& map, const ViewerState& state, const Layout& layout);

/// Where the cards of its maps stand that are read: date, legend, selection, and its caption. In window pixels; none is empty.
std::vector<PageRect> cards_on_map(const MapData& map, const ViewerState& state, const Layout& layout);

}  // namespace viewer
