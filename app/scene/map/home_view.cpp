#include "app/scene/map/home_view.hpp"

#include "app/scene/cards/cards.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// Cards may cover this part of all regions together, and of any one of them, before they make way.
constexpr double most_covered = 0.1;
constexpr double most_of_one = 0.25;
// Room around the regions when they have made way.
constexpr double breathing_space = 1.12;

std::vector<PlaneBox> listed_boxes(const MapData& map) {
    std::vector<PlaneBox> boxes;
    for (const auto& row : map.shown.rows) {
        boxes.push_back(map.regions[row.region.position()].box);
    }
    std::erase_if(boxes, [](const PlaneBox& box) { return box.empty(); });
    return boxes;
}

PlaneBox box_around(const std::vector<PlaneBox>& boxes) {
    PlaneBox around;
    for (const auto& box : boxes) {
        around.add({box.left, box.bottom});
        around.add({box.right, box.top});
    }
    return around;
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

double covered_part(const PageRect& regions, const std::vector<PageRect>& cards) {
    double part = 0;
    for (const auto& card : cards) {
        part += covered_part(regions, card);
    }
    return part;
}

bool in_the_way(const std::vector<PageRect>& cards, const std::vector<PlaneBox>& regions,
                const MapView& view) {
    return covered_part(on_page(box_around(regions), view), cards) > most_covered ||
           std::any_of(regions.begin(), regions.end(), [&](const PlaneBox& region) {
               return covered_part(on_page(region, view), cards) > most_of_one;
           });
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
    const auto boxes = listed_boxes(map);
    const auto box = box_around(boxes);
    if (box.empty()) {
        return home;
    }
    SceneSettings still = settings;
    still.day = cards_of;
    Drawing cards(map, still);
    const auto date = draw_date_card(cards);
    const auto legend = draw_legend(cards, date);
    const auto source_line = draw_source_line(cards, legend);
    const bool divided = settings.hidden.width > 0;
    const PageRect other_date{page.width - date.right(), date.top, divided ? date.width : 0, date.height};
    if (!in_the_way({date, other_date, legend}, boxes, MapView(home, page))) {
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
