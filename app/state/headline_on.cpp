#include "app/state/headline_on.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/cards/cards.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace viewer {

namespace {

/// A part of the map's page that its cards leave free.
struct FreeRoom {
    PageRect rect;
    bool at_left = false;
};

// Beside the date card, or below it down to the legend.
std::array<FreeRoom, 3> rooms_for_headline(const MapData& map, const SceneSettings& settings) {
    const auto places = place_cards(Drawing(map, settings));
    const auto& card = places.date;
    const auto& legend = places.legend;
    const double edge = card_margin * settings.unit;
    const double left = std::max(card.right(), 0.0) + edge;
    const double top = std::max(card.bottom(), 0.0) + edge;
    const double bottom = (legend.empty() ? settings.height : legend.top) - edge;
    const PageRect beside{left, edge, settings.width - left - edge, settings.height * 0.4};
    return {{{beside, false},
             {beside, true},
             {{edge, top, std::max(left - 2 * edge, settings.width * 0.3), bottom - top}, true}}};
}

double common_area(const PageRect& a, const PageRect& b) {
    const auto common = a.within(b);
    return common.width * common.height;
}

/// What a card over the map had better not cover.
class Covered {
public:
    Covered(const MapData& map, const SceneSettings& settings)
        : names_(names_on(map, settings)), buttons_(settings.buttons) {
        const MapView view(settings.camera, {0, 0, settings.width, settings.height});
        for (const auto& row : map.listing.rows) {
            const auto& box = map.regions[row.region.position()].box;
            const auto low = view.to_page({box.left, box.top});
            const auto high = view.to_page({box.right, box.bottom});
            land_.push_back({low.x, low.y, high.x - low.x, high.y - low.y});
        }
    }

    // The listed regions, by their boxes, and names, of which half a one is worth nothing.
    double by(const PageRect& card) const {
        constexpr double worth_of_names = 6;
        double covered = 0;
        for (const auto& box : land_) {
            covered += common_area(card, box);
        }
        for (const auto& box : names_) {
            covered += card.overlaps(box) ? worth_of_names * box.width * box.height : 0;
        }
        return covered + worth_of_names * common_area(card, buttons_);
    }

private:
    std::vector<PageRect> land_;
    std::vector<PageRect> names_;
    PageRect buttons_;
};

// The widest headline of a run decides for all, so that it keeps its place from change to change.
Headline widest_headline(const MapData& map, const Headline& now) {
    constexpr std::size_t most_looked_at = 64;
    auto widest = now;
    double width = 0;
    for (std::size_t i = 0; i < std::min(map.steps.size(), most_looked_at); ++i) {
        const auto told = headline_of(map, map.steps[i].day);
        const auto box = told ? headline_place(*told, {0, 0, 1e6, 1e6}, 1, true) : PageRect{};
        if (box.width * box.height > width) {
            width = box.width * box.height;
            widest = *told;
        }
    }
    return widest;
}

}  // namespace

std::vector<Item> headline_on(const MapData& map, const PageContent& page, const Theme& theme) {
    if (!page.headline || page.panes.size() != 1 || page.chart) {
        return {};
    }
    const auto& settings = page.panes.front().settings;
    const auto widest = widest_headline(map, *page.headline);
    const auto rooms = rooms_for_headline(map, settings);
    auto best = rooms.front();
    double unit = settings.unit;
    double least = std::numeric_limits<double>::infinity();
    const Covered under(map, settings);
    // As large as it can be without covering land or names; where it cannot, so small that it covers little.
    for (const double size : {1.0, 0.75, 0.6}) {
        for (const auto& room : rooms) {
            const auto place = headline_place(widest, room.rect, settings.unit * size, room.at_left);
            const auto full = headline_place(widest, {0, 0, 1e6, 1e6}, settings.unit * size, true);
            const bool fits = !place.empty() && (size == 1 || place.width >= 0.99 * full.width);
            const double covered = under.by(place);
            if (fits && covered < least) {
                best = room;
                unit = settings.unit * size;
                least = covered;
            }
        }
    }
    const auto place = headline_place(*page.headline, best.rect, unit, best.at_left);
    return headline_items(*page.headline, place, unit, theme);
}

}  // namespace viewer
