#include "app/scene/build_scene.hpp"
#include "app/scene/map/label_placer.hpp"
#include "app/scene/map/layers.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

int highest_rank(const Drawing& drawing) {
    return last_drawn_rank(drawing.view().camera().metres_per_unit * drawing.settings().unit);
}

std::vector<std::size_t> shown_places(const Drawing& drawing, int highest) {
    const auto& features = drawing.dataset().context;
    auto places = shown_features(drawing, {"town", "pass"});
    std::erase_if(places, [&](std::size_t i) { return features[i].rank > highest; });
    std::ranges::stable_sort(places, {}, [&](std::size_t i) { return features[i].rank; });
    return places;
}

// A dot stands with its name or not at all. Where a region nearby has the same name, that is enough from afar.
double dot_radius(const Drawing& drawing, const ContextFeature& place) {
    return drawing.units(place.rank <= 2 ? 4.5 : 3.4);
}

void set_place(const Drawing& drawing, LabelPlacer& labels, const ContextFeature& place, PagePoint at) {
    const auto& theme = drawing.theme();
    const double radius = dot_radius(drawing, place);
    const auto dot = box_of_dot(at, radius);
    // The first cities have kept their sign clear since before any name was set.
    if ((labels.is_free(dot) || labels.is_kept(dot)) &&
        labels.beside(at, radius, {place.name, {15, Weight::regular, theme.text, 0, true}})) {
        labels.keep_clear(dot);
        labels.add_dot(at, radius);
    }
}

void set_places(const Drawing& drawing, LabelPlacer& labels, int highest) {
    for (const auto i : shown_places(drawing, highest)) {
        const auto& place = drawing.dataset().context[i];
        const auto at = drawing.view().to_page(drawing.map().context[i].point);
        if (!labels.has_dot(at) && (!labels.has_set(place.name) || highest > 5)) {
            set_place(drawing, labels, place, at);
        }
    }
}

}  // namespace

int last_drawn_rank(double metres_per_unit) {
    const double metres = metres_per_unit;
    return metres > 900 ? 1 : metres > 420 ? 2 : metres > 200 ? 3 : metres > 100 ? 4 : 9;
}

void keep_cities_clear(const Drawing& drawing, LabelPlacer& labels) {
    for (const auto i : shown_places(drawing, 1)) {
        const auto at = drawing.view().to_page(drawing.map().context[i].point);
        const auto dot = box_of_dot(at, dot_radius(drawing, drawing.dataset().context[i]));
        if (labels.is_free(dot)) {
            labels.keep(dot);
        }
    }
}

void set_city_labels(const Drawing& drawing, LabelPlacer& labels) { set_places(drawing, labels, 1); }

void set_place_labels(const Drawing& drawing, LabelPlacer& labels) {
    set_places(drawing, labels, highest_rank(drawing));
}

}  // namespace viewer
