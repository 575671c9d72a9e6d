#include "app/scene/map/label_room.hpp"

#include <algorithm>
#include <cmath>

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
            const int pieces = std::max(1, static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / step));
            for (int k = 0; k < std::min(pieces, 2000); ++k) {
                const double part = static_cast<double>(k) / pieces;
                const PagePoint at{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
                if (drawing.page().contains(at)) {
                    found.push_back(at);
                }
            }
        }
    }
    return found;
}

bool clear_of_regions(const Drawing& drawing, const PageRect& box) {
    const auto free = [&](double x, double y) {
        return !region_at(drawing.map(), drawing.row_statuses(), drawing.view().to_plane({x, y}));
    };
    const double middle = box.left + box.width / 2;
    return free(box.left, box.top) && free(middle, box.top) && free(box.right(), box.top) &&
           free(box.left, box.bottom()) && free(middle, box.bottom()) && free(box.right(), box.bottom());
}

// Just above or below the river, where it does not run through the letters; near the middle of what is seen of it.
void set_river(const Drawing& drawing, LabelPlacer& labels, const LabelLine& name, PagePath river) {
    if (river.empty()) {
        return;
    }
    const auto middle = river[river.size() / 2];
    const auto away = [&](PagePoint p) { return std::hypot(p.x - middle.x, p.y - middle.y); };
    auto places = river;
    std::stable_sort(places.begin(), places.end(),
                     [&](PagePoint a, PagePoint b) { return away(a) < away(b); });
    const double across = labels.box_of({0, 0}, {name}).height / 2 + drawing.units(4);
    for (const auto place : places) {
        for (const double side : {1.0, -1.0}) {
            const PagePoint at{place.x, place.y + side * across};
            const auto box = labels.box_of(at, {name});
            const bool crossed =
                std::any_of(river.begin(), river.end(), [&](PagePoint p) { return box.contains(p); });
            if (!crossed && clear_of_regions(drawing, box) && labels.block(at, {name})) {
                return;
            }
        }
    }
}

}  // namespace

void set_water_labels(const Drawing& drawing, LabelPlacer& labels) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& water = drawing.map().context[i];
        if (features[i].kind != "water" || features[i].name.empty() ||
            !valid_on(features[i], drawing.settings().day) || !drawing.view().shows(water.box)) {
            continue;
        }
        const auto name = water_name(drawing, features[i]);
        const LabelRoom room(drawing, water.polygons, water.box, {false});
        const auto size = labels.box_of({0, 0}, {name});
        if (const auto at = room.roomiest(labels, size, drawing.view().to_page(water.label_at), 1.1)) {
            labels.block(*at, {name});
        }
    }
}

void set_river_labels(const Drawing& drawing, LabelPlacer& labels) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& river = drawing.map().context[i];
        if (features[i].kind == "river" && !features[i].name.empty() &&
            valid_on(features[i], drawing.settings().day) && drawing.view().shows(river.box)) {
            set_river(drawing, labels, water_name(drawing, features[i]), river_on_page(drawing, river));
        }
    }
}

}  // namespace viewer
