#include "app/window/under_pointer.hpp"

#include "app/ui/panels/documents_content.hpp"
#include "geodata/analysis/words/describe.hpp"

#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// The nearest place whose sign lies under a point of a map, of those that are drawn and accepted, as a position among the
// context features, or -1.
template <class Accept>
int nearest_place(const MapScene& scene, const Spot& spot, Accept accept) {
    constexpr double reach = 9;  // units around the sign
    const int last_rank = last_drawn_rank(spot.view.camera().metres_per_unit * scene.page.unit);
    const auto& features = scene.map.dataset->context;
    int nearest = -1;
    double least = reach * scene.page.unit;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const bool is_place = features[i].kind == "town" || features[i].kind == "pass";
        if (!is_place || features[i].rank > last_rank) {
            continue;
        }
        const auto sign = spot.view.to_page(scene.map.context[i].point);
        const double away = std::hypot(sign.x - spot.at.x, sign.y - spot.at.y);
        if (away <= least && accept(i)) {
            nearest = static_cast<int>(i);
            least = away;
        }
    }
    return nearest;
}

ContextMenu card_menu(const MapScene& scene, const CardSpot& spot) {
    if (spot.part == DateCardPart::day) {
        return day_menu(scene.map, scene.state, spot.day);
    }
    const auto& map = scene.map;
    const auto total = map.total_on(spot.day, scene.state.counting);
    return number_menu(bounds_text(total.sum) + " km²", listed_sum_id(scene.state.counting, spot.day));
}

}  // namespace

std::optional<Spot> spot_at(const PageContent& page, PagePoint at) {
    const auto* pane = pane_at(page, at);
    if (pane == nullptr) {
        return std::nullopt;
    }
    const MapView view(pane->settings.camera, {0, 0, pane->settings.width, pane->settings.height});
    return Spot{view, {at.x - pane->at.x, at.y - pane->at.y}};
}

PlaneBox ground_under(const PageContent& page, const PageRect& drawn) {
    const auto rect = drawn.within({0, 0, page.width, page.height});
    PlaneBox box;
    if (const auto spot = spot_at(page, {rect.left, rect.top})) {
        box.add(spot->view.to_plane(spot->at));
        box.add(spot->view.to_plane({spot->at.x + rect.width, spot->at.y + rect.height}));
    }
    return box;
}

CardSpot card_at(const MapScene& scene, PagePoint at) {
    const auto* pane = scene.page.chart || scene.state.presenting.on ? nullptr : pane_at(scene.page, at);
    if (pane == nullptr) {
        return {};
    }
    return {date_card_part(scene.map, pane->settings, {at.x - pane->at.x, at.y - pane->at.y}),
            pane->settings.day};
}

int place_at(const MapScene& scene, PagePoint at) {
    const auto spot = scene.page.chart ? std::nullopt : spot_at(scene.page, at);
    return spot
               ? nearest_place(scene, *spot,
                               [&](std::size_t i) { return !events_at_place(*scene.map.dataset, i).empty(); })
               : -1;
}

PageRect region_box(const MapScene& scene, PagePoint at, RegionIndex region) {
    const auto* pane = region ? pane_at(scene.page, at) : nullptr;
    if (pane == nullptr) {
        return {};
    }
    const MapView view(pane->settings.camera, {0, 0, pane->settings.width, pane->settings.height});
    const auto& box = scene.map.regions[region.position()].box;
    const auto corner = view.to_page({box.left, box.top});
    return {corner.x + pane->at.x, corner.y + pane->at.y, view.length(box.width()),
            view.length(box.height())};
}

std::optional<ContextMenu> menu_at(const MapScene& scene, PagePoint at) {
    if (scene.state.presenting.on) {
        return presenting_menu(scene.state);
    }
    const auto spot = spot_at(scene.page, at);
    if (!spot || scene.page.chart) {
        return std::nullopt;
    }
    if (const auto card = card_at(scene, at); card.part != DateCardPart::none) {
        return card_menu(scene, card);
    }
    const auto on_plane = spot->view.to_plane(spot->at);
    const MapSpot there{scene.map.projection.to_lon_lat(on_plane), pick(scene.map, scene.page, at),
                        nearest_place(scene, *spot, [](std::size_t) { return true; })};
    return spot_menu(scene.map, scene.state, there);
}

}  // namespace viewer
