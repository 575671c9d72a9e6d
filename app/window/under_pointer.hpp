#pragma once

#include "app/scene/build_scene.hpp"
#include "app/state/picture_of.hpp"
#include "app/ui/ui_context.hpp"

#include <optional>

namespace viewer {

/// The maps of the window with what is known of them, for a pointer over them.
struct MapScene {
    const MapData& map;
    const ViewerState& state;
    const PageContent& page;
    UiMemory& memory;
};

/// Where the map under a point of the page lies, with the point on that map's own page.
struct Spot {
    MapView view;
    PagePoint at;
};
std::optional<Spot> spot_at(const PageContent& page, PagePoint at);

/// The ground of a box of the page; of one that ends outside the window, what lies on the page.
geodata::PlaneBox ground_under(const PageContent& page, const PageRect& drawn);

/// What of the card with the day lies at a point, and its day; nothing while it is presented.
struct CardSpot {
    DateCardPart part = DateCardPart::none;
    geodata::Day day;
};
CardSpot card_at(const MapScene& scene, PagePoint at);

/// The place under a point at which events are, as a position among the features of the context; -1 for none.
int place_at(const MapScene& scene, PagePoint at);

/// Around a region on the map under the pointer, in the page's units; empty for none.
PageRect region_box(const MapScene& scene, PagePoint at, geodata::RegionIndex region);

/// What can be done with what lies there: the sum on the card, a region, a town, the place itself. Nothing on a chart.
std::optional<ContextMenu> menu_at(const MapScene& scene, PagePoint at);

}  // namespace viewer
