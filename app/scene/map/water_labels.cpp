#include "app/scene/map/label_room.hpp"
#include "app/scene/map/layers.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

LabelLine water_name(const Drawing& drawing, const ContextFeature& water) {
    const auto& theme = drawing.theme();
    return {water.name,
            {water.rank <= 1 ? 19.0 : 15.0, Weight::regular, mixed(theme.link, theme.text, 0.2), 1, true}};
}

// Points of the river on the page, close enough together that no name slips between two.
PagePath river_on_page(const Drawing& drawing, const MapContext& river) {
    const double step = drawing.units(6);
    PagePath found;
    for (const auto& line : river.lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const auto from = drawing.view().to_page(line[i - 1]);
            const auto to = drawing.view().to_page(line[i]);
            const int pieces = std::max(1, static_cast<int>(distance(from, to) / step));
            for (int k = 0; k < std::min(pieces, 2000); ++k) {
                const auto at = part_way(from, to, static_cast<double>(k) / pieces);
                if (drawing.page().contains(at)) {
                    found.push_back(at);
                }
            }
        }
    }
    return found;
}

// Just above or below the river, where it does not run through the letters; near the middle of what is seen of it.
void set_river(const Drawing& drawing, LabelPlacer& labels, const LabelLine& name, PagePath river) {
    if (river.empty()) {
        return;
    }
    const auto middle = river[river.size() / 2];
    auto places = river;
    std::ranges::stable_sort(places, {}, [&](PagePoint p) { return distance(p, middle); });
    const double across = labels.box_of({0, 0}, {name}).height / 2 + drawing.units(4);
    for (const auto place : places) {
        for (const double side : {1.0, -1.0}) {
            const PagePoint at{place.x, place.y + side * across};
            const auto box = labels.box_of(at, {name});
            const bool crossed = std::ranges::any_of(river, [&](PagePoint p) { return box.contains(p); });
            if (!crossed && stands_on(drawing, {box}, {}) && labels.block(at, {name})) {
                return;
            }
        }
    }
}

}  // namespace

void set_water_labels(const Drawing& drawing, LabelPlacer& labels) {
    const auto& features = drawing.dataset().context;
    for (const auto i : shown_features(drawing, {"water"})) {
        const auto& water = drawing.map().context[i];
        if (features[i].name.empty()) {
            continue;
        }
        const auto name = water_name(drawing, features[i]);
        const LabelRoom room(drawing, water.polygons, water.box, false);
        const auto size = labels.box_of({0, 0}, {name});
        if (const auto at = room.roomiest(labels, size, drawing.view().to_page(water.label_at), 1.1)) {
            labels.block(*at, {name});
        }
    }
}

void set_river_labels(const Drawing& drawing, LabelPlacer& labels) {
    const auto& features = drawing.dataset().context;
    for (const auto i : shown_features(drawing, {"river"})) {
        if (!features[i].name.empty()) {
            set_river(drawing, labels, water_name(drawing, features[i]),
                      river_on_page(drawing, drawing.map().context[i]));
        }
    }
}

}  // namespace viewer
