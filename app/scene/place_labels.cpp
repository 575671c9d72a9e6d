#include "app/scene/build_scene.hpp"
#include "app/scene/label_setter.hpp"
#include "geodata/geometry/measure.hpp"

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

bool in_listed_region(const Drawing& drawing, PlanePoint point) {
    return static_cast<bool>(region_at(drawing.map(), point));
}

// Those that have been set already find their room taken.
void set_places(Drawing& drawing, LabelSetter& labels, int highest) {
    const auto& theme = drawing.theme();
    for (const auto i : shown_places(drawing, highest)) {
        const auto& place = drawing.dataset().context[i];
        const auto at = drawing.view().to_page(drawing.map().context[i].point);
        const double radius = drawing.units(place.rank <= 2 ? 4.5 : 3.4);
        if (!labels.reserve({at.x - radius, at.y - radius, 2 * radius, 2 * radius})) {
            continue;
        }
        drawing.add(Role::place, Dot{at, radius, theme.card, theme.text, drawing.units(1.8)});
        if (!labels.has_set(place.name)) {
            labels.beside(at, radius, {place.name, {15, Weight::regular, theme.text, 0, true}});
        }
    }
}

}  // namespace

int last_drawn_rank(double metres_per_unit) {
    const double metres = metres_per_unit;
    return metres > 900 ? 1 : metres > 420 ? 2 : metres > 200 ? 3 : metres > 100 ? 4 : 9;
}

void set_city_labels(Drawing& drawing, LabelSetter& labels) { set_places(drawing, labels, 1); }

void set_place_labels(Drawing& drawing, LabelSetter& labels) {
    set_places(drawing, labels, highest_rank(drawing));
}

void set_district_labels(Drawing& drawing, LabelSetter& labels) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& shape = drawing.map().context[i];
        if (features[i].kind != "district" || labels.has_set(features[i].name) ||
            !drawing.view().shows(shape.box)) {
            continue;
        }
        const LabelLine name{features[i].name, {15, Weight::regular, drawing.theme().district_name, 0, true}};
        const bool fits =
            drawing.view().length(shape.box.width()) > drawing.width_of(name.utf8, name.style) * 1.15;
        if (fits && !in_listed_region(drawing, shape.label_at)) {
            labels.block(drawing.view().to_page(shape.label_at), {name});
        }
    }
}

}  // namespace viewer
