#include "app/scene/home_view.hpp"

#include "app/scene/cards.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// A card may cover this part of the regions before they make way.
constexpr double most_covered = 0.1;
// Room around the regions when they have made way.
constexpr double breathing_space = 1.12;

PlaneBox listed_box(const MapData& map) {
    PlaneBox box;
    for (const auto& row : map.listing.rows) {
        const auto& region = map.regions[row.region.position()].box;
        box.add({region.left, region.bottom});
        box.add({region.right, region.top});
    }
    return box;
}

PageRect on_page(const PlaneBox& box, const MapView& view) {
    const auto corner = view.to_page({box.left, box.top});
    return {corner.x, corner.y, view.length(box.width()), view.length(box.height())};
}

double covered_part(const PageRect& regions, const PageRect& card) {
    const double width = std::min(regions.right(), card.right()) - std::max(regions.left, card.left);
    const double height = std::min(regions.bottom(), card.bottom()) - std::max(regions.top, card.top);
    return width <= 0 || height <= 0 ? 0 : width * height / (regions.width * regions.height);
}

// The camera that shows the box within one part of the page.
Camera fitted_into(const PlaneBox& box, const PageRect& part, const PageRect& page) {
    Camera camera = fitted(box, {0, 0, part.width / breathing_space, part.height / breathing_space});
    camera.centre.x += (page.width / 2 - part.left - part.width / 2) * camera.metres_per_unit;
    camera.centre.y -= (page.height / 2 - part.top - part.height / 2) * camera.metres_per_unit;
    return camera;
}

}  // namespace

// The cards of one day stand for all, so that the view keeps still while days go by.
Camera home_camera(const MapData& map, const SceneSettings& settings) {
    return home_camera(map, settings, map.dataset->last_day);
}

Camera home_camera(const MapData& map, const SceneSettings& settings, Day cards_of) {
    const PageRect page{0, 0, settings.width, settings.height};
    const auto home = fitted(map.home, page);
    const auto box = listed_box(map);
    if (box.empty()) {
        return home;
    }
    SceneSettings still = settings;
    still.day = cards_of;
    Drawing cards(map, still);
    const auto date = draw_date_card(cards);
    const auto legend = draw_legend(cards, date);
    const auto source_line = draw_source_line(cards, legend);
    const auto regions = on_page(box, MapView(home, page));
    const bool divided = settings.hidden.width > 0;
    const PageRect other_date{page.width - date.right(), date.top, divided ? date.width : 0, date.height};
    if (covered_part(regions, date) + covered_part(regions, other_date) + covered_part(regions, legend) <=
        most_covered) {
        return home;
    }
    const double beside = std::max(date.right(), legend.right());
    const double bottom = source_line.height > 0 ? source_line.top : page.height;
    if (divided) {
        return fitted_into(box, {0, date.bottom(), page.width, bottom - date.bottom()}, page);
    }
    const PageRect right{beside, 0, page.width - beside, bottom};
    const PageRect below{legend.right(), date.bottom(), page.width - legend.right(), bottom - date.bottom()};
    const auto first = fitted_into(box, right, page);
    const auto second = fitted_into(box, below, page);
    return first.metres_per_unit < second.metres_per_unit ? first : second;
}

}  // namespace viewer
