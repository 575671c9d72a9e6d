#include "app/scene/map/free_area.hpp"

#include "app/scene/cards/cards.hpp"

#include <set>

namespace viewer {

namespace {

// Ground between a card and what the map shows beside it, in units.
constexpr double clearance = 8;
// The longest scale bar, which is as long as a round length is at the zoom.
constexpr double longest_bar = 240;

std::vector<double> edges(double from, double to, const std::vector<PageRect>& taken, bool across) {
    std::set<double> found{from, to};
    for (const auto& box : taken) {
        for (const double edge : {across ? box.left : box.top, across ? box.right() : box.bottom()}) {
            if (edge > from && edge < to) {
                found.insert(edge);
            }
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace

std::vector<PageRect> taken_by_cards(const MapData& map, const SceneSettings& settings) {
    const Drawing drawing(map, settings);
    auto places = place_cards(drawing);
    places.selection = {};  // it looks for a place of its own
    places.scale_bar.width = places.scale_bar.empty() ? 0 : drawing.units(longest_bar);
    std::vector<PageRect> taken;
    if (!settings.buttons.empty()) {
        taken.push_back(settings.buttons);
    }
    for (const auto& box : places.boxes()) {
        if (!box.empty()) {
            taken.push_back(box.grown(drawing.units(clearance)));
        }
    }
    return taken;
}

std::vector<PageRect> free_parts(const PageRect& page, const std::vector<PageRect>& taken) {
    const auto across = edges(page.left, page.right(), taken, true);
    const auto down = edges(page.top, page.bottom(), taken, false);
    std::vector<PageRect> parts;
    for (std::size_t left = 0; left < across.size(); ++left) {
        for (std::size_t top = 0; top < down.size(); ++top) {
            // Wider parts from here on reach less far down.
            std::size_t lowest = down.size();
            for (std::size_t right = left + 1; right < across.size(); ++right) {
                const auto part = [&](std::size_t bottom) {
                    return PageRect{across[left], down[top], across[right] - across[left],
                                    down[bottom] - down[top]};
                };
                std::size_t bottom = top;
                while (bottom + 1 < lowest && !part(bottom + 1).overlaps_any(taken)) {
                    ++bottom;
                }
                if (bottom == top) {
                    break;
                }
                parts.push_back(part(bottom));
                lowest = bottom + 1;
            }
        }
    }
    return parts;
}

PageRect largest_free_part(const PageRect& page, const std::vector<PageRect>& taken) {
    PageRect largest;
    for (const auto& part : free_parts(page, taken)) {
        if (part.width * part.height > largest.width * largest.height) {
            largest = part;
        }
    }
    return largest.empty() ? page : largest;
}

}  // namespace viewer
