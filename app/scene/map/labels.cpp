#include "app/scene/map/labels.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/label_placer.hpp"
#include "app/scene/map/planned_labels.hpp"
#include "app/scene/map/scene_memory.hpp"

namespace viewer {

using namespace geodata;

namespace {

LabelPlan plan_labels(const Drawing& drawing, const std::vector<PageRect>& taken) {
    LabelPlan plan;
    LabelPlacer labels(drawing, taken, plan);
    keep_ways_clear(drawing, labels);
    keep_cities_clear(drawing, labels);
    set_region_labels(drawing, labels);
    set_city_labels(drawing, labels);
    set_water_labels(drawing, labels);
    set_country_labels(drawing, labels);
    set_place_labels(drawing, labels);
    set_river_labels(drawing, labels);
    set_district_labels(drawing, labels);
    return plan;
}

LabelKey label_key(const Drawing& drawing, const std::vector<PageRect>& taken) {
    const auto& settings = drawing.settings();
    LabelKey key{settings.camera,
                 drawing.view().frame(),
                 settings.unit,
                 text_ratio(settings),
                 settings.theme,
                 taken,
                 {}};
    for (const auto& feature : drawing.dataset().context) {
        // A line that is dated has no name on the map.
        key.valid.push_back(feature.kind == "line" || valid_on(feature, settings.day));
    }
    return key;
}

}  // namespace

void draw_labels(Drawing& drawing, const std::vector<PageRect>& taken) {
    const auto plan = drawing.map().memory->labels.of(label_key(drawing, taken),
                                                      [&] { return plan_labels(drawing, taken); });
    draw_planned(drawing, *plan, taken);
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
