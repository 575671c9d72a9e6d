#include "app/scene/cards/card.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/clip_items.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double inset_width = 232, inset_height = 158;
// The surroundings shown are so many times as wide as the default view.
constexpr double surroundings = 3.0;
// Free page between the legend and the inset, for the scale bar and to see the map.
constexpr double least_gap = 330;
// A small page, or one with large type, needs the ground for its own map.
constexpr double most_of_page = 0.16;

PageRect inset_box(const Drawing& drawing, const PageRect& source_line) {
    const double width = drawing.units(inset_width);
    const double height = drawing.units(inset_height);
    const double bottom = std::min(drawing.settings().height - drawing.edge(),
                                   source_line.width > 0 ? source_line.top - drawing.units(10) : 1e9);
    return {drawing.settings().width - drawing.edge() - width, bottom - height, width, height};
}

std::vector<PagePath> country_rings(const MapView& view, const MapContext& country, const PageRect& box) {
    std::vector<PagePath> rings;
    for (const auto& polygon : country.polygons) {
        PagePath ring;
        for (const auto point : polygon.outer) {
            const auto at = view.to_page(point);
            if (ring.empty() || std::abs(at.x - ring.back().x) + std::abs(at.y - ring.back().y) > 1.2) {
                ring.push_back(at);
            }
        }
        auto inside = clipped_ring(ring, box);
        if (inside.size() > 2) {
            rings.push_back(std::move(inside));
        }
    }
    return rings;
}

// The part of the ground that the map shows now, as a frame.
PageRect shown_frame(const Drawing& drawing, const MapView& view, const PageRect& box) {
    const auto& frame = drawing.view().frame();
    const auto low = view.to_page(drawing.view().to_plane({frame.left, frame.top}));
    const auto high = view.to_page(drawing.view().to_plane({frame.right(), frame.bottom()}));
    const double left = std::clamp(low.x, box.left, box.right());
    const double top = std::clamp(low.y, box.top, box.bottom());
    return {left, top, std::clamp(high.x, box.left, box.right()) - left,
            std::clamp(high.y, box.top, box.bottom()) - top};
}

void draw_surveyed(Drawing& drawing, const MapView& view, const PageRect& box) {
    for (const auto& polygon : drawing.map().surveyed) {
        drawing.fill(Role::card, {clipped_ring(view.path_on_page(polygon.outer), box)},
                     drawing.theme().water);
    }
}

void draw_countries(Drawing& drawing, const MapView& view, const PageRect& box) {
    const auto& theme = drawing.theme();
    for (std::size_t i = 0; i < drawing.map().context.size(); ++i) {
        const auto& country = drawing.map().context[i];
        if (drawing.dataset().context[i].kind == "country" && view.shows(country.box)) {
            auto rings = country_rings(view, country, box);
            drawing.fill(Role::card, rings, country.subject ? theme.land : theme.neighbour);
            drawing.outline(Role::card, std::move(rings), 1, theme.region_rim);
        }
    }
}

// Without any country around, an inset says nothing of where the land lies.
bool shows_countries(const Drawing& drawing) {
    const auto& context = drawing.dataset().context;
    return std::ranges::any_of(context,
                               [](const ContextFeature& feature) { return feature.kind == "country"; });
}

}  // namespace

MapView inset_view(const Drawing& drawing, const PageRect& box) {
    const auto& home = drawing.map().home;
    return MapView({home.centre(), home.width() * surroundings / box.width}, box);
}

PageRect place_inset(const Drawing& drawing, const PageRect& legend, const PageRect& source_line) {
    const auto box = inset_box(drawing, source_line);
    const bool room = box.left >= legend.right() + drawing.units(least_gap) &&
                      box.width <= most_of_page * drawing.settings().width;
    return drawing.settings().inset && room && shows_countries(drawing) ? box : PageRect{};
}

PageRect draw_inset(Drawing& drawing, const PageRect& legend, const PageRect& source_line) {
    const auto box = place_inset(drawing, legend, source_line);
    if (box.width <= 0) {
        return box;
    }
    const auto& theme = drawing.theme();
    const auto view = inset_view(drawing, box);
    drawing.add(Role::card, Box{box, 0, theme.unknown, {}, 0});
    draw_surveyed(drawing, view, box);
    draw_countries(drawing, view, box);
    const auto frame = shown_frame(drawing, view, box);
    drawing.add(Role::card, Box{frame, 0, with_alpha(theme.changed, 60), theme.emphasis, drawing.units(2)});
    drawing.add(Role::card, Box{box, 0, with_alpha(theme.card, 0), theme.region_rim, drawing.units(1.5)});
    return box;
}

}  // namespace viewer
