#include "app/state/headline_on.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/cards/cards.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>
#include <vector>

namespace viewer {

namespace {

/// A part of the map's page that its cards leave free.
struct FreeRoom {
    PageRect rect;
    bool at_left = false;
    bool at_bottom = false;

    PageRect place(const Headline& headline, double unit) const {
        auto box = headline_place(headline, rect, unit, at_left);
        if (at_bottom && !box.empty()) {
            box.top = rect.bottom() - box.height;
        }
        return box;
    }
};

// Beside the date card, below it down to the legend, or above the line with the sources.
std::array<FreeRoom, 5> rooms_for_headline(const MapData& map, const SceneSettings& settings) {
    const auto places = place_cards(Drawing(map, settings));
    const auto& card = places.date;
    const auto& legend = places.legend;
    const double edge = card_margin * settings.unit;
    const double left = std::max(card.right(), 0.0) + edge;
    const double top = std::max(card.bottom(), 0.0) + edge;
    const double bottom = (legend.empty() ? settings.height : legend.top) - edge;
    const double line = places.source_line.empty() ? settings.height : places.source_line.top;
    const double right_of_legend = std::max(legend.right(), 0.0) + edge;
    const double low = settings.height * 0.22;
    const PageRect lowest{right_of_legend, line - low - edge / 2, settings.width - right_of_legend - edge,
                          low};
    const PageRect beside{left, edge, settings.width - left - edge, settings.height * 0.4};
    return {{{beside, false},
             {beside, true},
             {{edge, top, std::max(left - 2 * edge, settings.width * 0.3), bottom - top}, true},
             {lowest, false, true},
             {lowest, true, true}}};
}

// Anywhere on the page, in steps from its upper right corner to the left and down.
std::vector<FreeRoom> rooms_anywhere(const SceneSettings& settings) {
    constexpr int steps = 12;
    const double edge = card_margin * settings.unit;
    std::vector<FreeRoom> rooms;
    for (int down = 0; down < steps; ++down) {
        for (int left = 0; left < steps; ++left) {
            const double top = edge + settings.height * down / steps;
            const double right = settings.width * (1 - static_cast<double>(left) / steps) - edge;
            rooms.push_back({{edge, top, right - edge, settings.height - edge - top}, false});
        }
    }
    return rooms;
}

double common_area(const PageRect& a, const PageRect& b) {
    const auto common = a.within(b);
    return common.width * common.height;
}

/// What a card over the map had better not cover.
class Covered {
public:
    Covered(const MapData& map, const SceneSettings& settings)
        : names_(names_on(map, settings)), cards_(place_cards(Drawing(map, settings)).boxes()) {
        cards_.push_back(settings.buttons);
        for (const auto& box : names_) {
            least_name_ = std::min(least_name_, box.height);
        }
        const MapView view(settings.camera, {0, 0, settings.width, settings.height});
        for (const auto& row : map.listing.rows) {
            const auto& box = map.regions[row.region.position()].box;
            const auto low = view.to_page({box.left, box.top});
            const auto high = view.to_page({box.right, box.bottom});
            land_.push_back({low.x, low.y, high.x - low.x, high.y - low.y});
        }
    }

    // The listed regions, by their boxes, and names, of which half a one is worth nothing, and the larger the more.
    double by(const PageRect& card) const {
        constexpr double worth_of_land = 3;
        constexpr double worth_of_names = 6;
        constexpr double worth_of_cards = 1000;
        double covered = worth_of_names * names_under(card);
        for (const auto& box : land_) {
            covered += worth_of_land * common_area(card, box);
        }
        for (const auto& box : cards_) {
            covered += worth_of_cards * common_area(card, box);
        }
        return covered;
    }

    double names_under(const PageRect& card) const {
        double covered = 0;
        for (const auto& box : names_) {
            const double size = box.height / least_name_;
            covered += card.overlaps(box) ? size * size * box.width * box.height : 0;
        }
        return covered;
    }

private:
    std::vector<PageRect> land_;
    std::vector<PageRect> names_;
    double least_name_ = std::numeric_limits<double>::infinity();
    std::vector<PageRect> cards_;  // and buttons
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

struct ChosenRoom {
    FreeRoom room;
    double unit = 1;
    double covered = std::numeric_limits<double>::infinity();
};

// As large as it can be without covering land or names; where it cannot, so small that it covers little.
template <class Rooms>
ChosenRoom best_room(const Rooms& rooms, std::initializer_list<double> sizes, double unit,
                     const Headline& widest, const Covered& under) {
    ChosenRoom best{*rooms.begin(), unit};
    for (const double size : sizes) {
        for (const auto& room : rooms) {
            const auto place = room.place(widest, unit * size);
            const auto full = headline_place(widest, {0, 0, 1e6, 1e6}, unit * size, true);
            const bool fits = !place.empty() && (size == 1 || place.width >= 0.99 * full.width);
            const double covered = under.by(place);
            if (fits && covered < best.covered) {
                best = {room, unit * size, covered};
            }
        }
    }
    return best;
}

}  // namespace

std::vector<Item> headline_on(const MapData& map, const PageContent& page, const Theme& theme) {
    if (!page.headline || page.panes.size() != 1 || page.chart) {
        return {};
    }
    const auto& settings = page.panes.front().settings;
    const auto widest = widest_headline(map, *page.headline);
    const auto rooms = rooms_for_headline(map, settings);
    const Covered under(map, settings);
    auto best = best_room(rooms, {1.0, 0.75, 0.6}, settings.unit, widest, under);
    // In a small window a name may lie under each of these.
    if (under.names_under(best.room.place(widest, best.unit)) > 0) {
        const auto other = best_room(rooms_anywhere(settings), {0.75, 0.6}, settings.unit, widest, under);
        best = other.covered < best.covered ? other : best;
    }
    const auto place = best.room.place(*page.headline, best.unit);
    return headline_items(*page.headline, place, best.unit, theme);
}

}  // namespace viewer
