#include "app/scene/map/label_room.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

std::string capitals(const std::string& name) {
    std::string result = name;
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return result;
}

PagePoint middle_of(const PageRect& page) { return {page.left + page.width / 2, page.top + page.height / 2}; }

}  // namespace

void set_country_labels(Drawing& drawing, LabelPlacer& labels) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& country = drawing.map().context[i];
        if (features[i].kind != "country" || !drawing.view().shows(country.box)) {
            continue;
        }
        const LabelLine name{capitals(features[i].name),
                             {25, Weight::bold, drawing.theme().country_name, 5, true}};
        const LabelRoom room(drawing, country.polygons, country.box, {});
        if (const auto at =
                room.roomiest(labels, labels.box_of({0, 0}, {name}), middle_of(drawing.page()), 1.5)) {
            labels.block(*at, {name});
        }
    }
}

void set_district_labels(Drawing& drawing, LabelPlacer& labels) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& shape = drawing.map().context[i];
        if (features[i].kind != "district" || labels.has_set(features[i].name) ||
            !drawing.view().shows(shape.box)) {
            continue;
        }
        const LabelLine name{features[i].name, {15, Weight::regular, drawing.theme().district_name, 0, true}};
        const auto size = labels.box_of({0, 0}, {name});
        if (drawing.view().length(shape.box.width()) < size.width ||
            drawing.view().length(shape.box.height()) < size.height) {
            continue;
        }
        const auto wish = drawing.view().to_page(shape.label_at);
        const LabelRoom room(drawing, shape.polygons, shape.box, {});
        if (room.holds(labels.box_of(wish, {name})) && labels.block(wish, {name})) {
            continue;
        }
        if (const auto at = room.roomiest(labels, size, wish, 1.2)) {
            labels.block(*at, {name});
        }
    }
}

}  // namespace viewer
