#include "app/scene/build_scene.hpp"
#include "app/scene/map/label_placer.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

int highest_rank(const Drawing& drawing) {
    return last_drawn_rank(drawing.view().camera().metres_per_unit * drawing.settings().unit);
}

std::vector<std::size_t> shown_places(const Drawing& drawing, int highest) {
    const auto& features = drawing.dataset().context;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const bool place = features[i].kind == "town" || features[i].kind == "pass";
        if (place && features[i].rank <= highest && drawing.view().shows(drawing.map().context[i].box)) {
            places.push_back(i);
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return features[a].rank < features[b].rank; });
    return places;
}

// A dot stands with its name or not at all. Where a region nearby has the same name, that is enough from afar.
void set_place(Drawing& drawing, LabelPlacer& labels, const ContextFeature& place, PagePoint at) {
    const auto& theme = drawing.theme();
    const double radius = drawing.units(place.rank <= 2 ? 4.5 : 3.4);
    const PageRect dot{at.x - radius, at.y - radius, 2 * radius, 2 * radius};
    if (labels.is_free(dot) &&
        labels.beside(at, radius, {place.name, {15, Weight::regular, theme.text, 0, true}})) {
        labels.reserve(dot);
        drawing.add(Role::place, Dot{at, radius, theme.card, theme.text, drawing.units(1.8)});
    }
}

// Those that have been set already find their room taken.
void set_places(Drawing& drawing, LabelPlacer& labels, int highest) {
    for (const auto i : shown_places(drawing, highest)) {
        const auto& place = drawing.dataset().context[i];
        if (!labels.has_set(place.name) || highest > 5) {
            set_place(drawing, labels, place, drawing.view().to_page(drawing.map().context[i].point));
        }
    }
}

}  // namespace

int last_drawn_rank(double metres_per_unit) {
    const double metres = metres_per_unit;
    return metres > 900 ? 1 : metres > 420 ? 2 : metres > 200 ? 3 : metres > 100 ? 4 : 9;
}

void set_city_labels(Drawing& drawing, LabelPlacer& labels) { set_places(drawing, labels, 1); }

void set_place_labels(Drawing& drawing, LabelPlacer& labels) {
    set_places(drawing, labels, highest_rank(drawing));
}

}  // namespace viewer
