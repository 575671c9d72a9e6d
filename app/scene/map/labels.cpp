#include "app/scene/map/layers.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/label_placer.hpp"
#include "app/scene/map/region_look.hpp"
#include "app/scene/map/scene_memory.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// The regions that any row shows on the day; none where no row is hidden.
std::vector<bool> regions_there(const Drawing& drawing) {
    const auto& map = drawing.map();
    const auto& statuses = drawing.row_statuses();
    std::vector<bool> there;
    if (std::ranges::find(statuses, RegionStatus::hidden) != statuses.end()) {
        there.resize(map.regions.size());
        for (std::size_t row = 0; row < statuses.size(); ++row) {
            if (statuses[row] != RegionStatus::hidden) {
                there[map.shown.rows[row].region.position()] = true;
            }
        }
    }
    return there;
}

// Each region by the first of its rows, and as if all were held: who holds what moves no name.
std::vector<RegionStatus> statuses_of_all_days(const MapData& map, std::vector<bool> there) {
    there.resize(map.regions.size(), there.empty());
    std::vector<RegionStatus> statuses;
    for (const auto& row : map.shown.rows) {
        const auto region = row.region.position();
        statuses.push_back(there[region] ? RegionStatus::held : RegionStatus::hidden);
        there[region] = false;
    }
    return statuses;
}

LabelPlan plan_labels(const Drawing& day, const std::vector<PageRect>& taken) {
    const auto drawing = day.with_statuses(statuses_of_all_days(day.map(), regions_there(day)));
    LabelPlan plan;
    LabelPlacer labels(drawing, taken, plan);
    if (day.settings().hidden_answers.names) {  // a town is mostly called like its region
        set_water_labels(drawing, labels);
        set_country_labels(drawing, labels);
        return plan;
    }
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
                 settings.hidden_answers.names,
                 {},
                 regions_there(drawing)};
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
