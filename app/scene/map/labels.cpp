#include "app/scene/map/labels.hpp"

#include "app/scene/map/label_placer.hpp"

namespace viewer {

void draw_labels(Drawing& drawing, const std::vector<PageRect>& taken) {
    LabelPlacer labels(drawing, taken);
    if (drawing.settings().hidden_answers.names) {  // a town is mostly called like its region
        set_water_labels(drawing, labels);
        set_country_labels(drawing, labels);
        return;
    }
    set_region_labels(drawing, labels, NamedRegions::changed);
    set_city_labels(drawing, labels);
    set_region_labels(drawing, labels, NamedRegions::others);
    set_water_labels(drawing, labels);
    set_country_labels(drawing, labels);
    set_place_labels(drawing, labels);
    set_river_labels(drawing, labels);
    set_district_labels(drawing, labels);
}

std::vector<PageRect> label_boxes(const DisplayList& list) {
    std::vector<PageRect> boxes;
    for (const auto& item : list.items) {
        if (const auto* text = std::get_if<Text>(&item.shape); text != nullptr && item.role == Role::label) {
            boxes.push_back({text->at.x, text->at.y - text->size * 0.75,
                             text_width(text->utf8, text->size, text->weight, text->letter_space),
                             text->size * 0.95});
        }
    }
    return boxes;
}

}  // namespace viewer
