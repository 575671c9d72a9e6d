#include "app/scene/map/layers.hpp"

#include "app/scene/drawing.hpp"
#include "app/scene/map/region_look.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

template <class Visit>
void each_context(const Drawing& drawing, const std::string& kind, Visit visit) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& shape = drawing.map().context[i];
        if (features[i].kind == kind && drawing.view().shows(shape.box) &&
            valid_on(features[i], drawing.settings().day)) {
            visit(features[i], shape);
        }
    }
}

std::vector<PagePath> paths_of(const Drawing& drawing, const MapContext& shape) {
    std::vector<PagePath> paths;
    for (const auto& line : shape.lines) {
        paths.push_back(drawing.path(line));
    }
    return paths;
}

void draw_rims(Drawing& drawing, const std::string& kind, Colour colour, double width) {
    each_context(drawing, kind, [&](const ContextFeature&, const MapContext& shape) {
        drawing.add(Role::context,
                    Stroke{drawing.rings(shape.polygons), true, drawing.units(width), colour, {}, true});
    });
}

void draw_outline(Drawing& drawing, RegionIndex region, double width) {
    if (region) {
        drawing.add(Role::highlight,
                    Stroke{drawing.rings(drawing.map().regions[region.position()].shape),
                           true,
                           drawing.units(width),
                           drawing.theme().link,
                           {},
                           true},
                    region.value);
    }
}

}  // namespace

void draw_context(Drawing& drawing) {
    const auto& theme = drawing.theme();
    drawing.add(Role::background, Fill{drawing.rings(drawing.map().surveyed), theme.water});
    each_context(drawing, "country", [&](const ContextFeature&, const MapContext& shape) {
        drawing.add(Role::context,
                    Fill{drawing.rings(shape.polygons), shape.subject ? theme.land : theme.neighbour});
    });
    draw_rims(drawing, "district", theme.district_rim, 1);
    each_context(drawing, "water", [&](const ContextFeature&, const MapContext& shape) {
        drawing.add(Role::context, Fill{drawing.rings(shape.polygons), theme.water});
    });
    each_context(drawing, "river", [&](const ContextFeature&, const MapContext& shape) {
        drawing.add(Role::context, Stroke{paths_of(drawing, shape),
                                          false,
                                          drawing.units(2),
                                          mixed(theme.water, theme.link, 0.3),
                                          {},
                                          true});
    });
}

std::string line_sign(const std::string& name) { return "line " + name; }

void draw_line(Drawing& drawing, std::size_t feature) {
    const auto& theme = drawing.theme();
    Stroke halo{
        paths_of(drawing, drawing.map().context[feature]), false, drawing.units(7), theme.halo, {}, true};
    const auto sign = line_sign(drawing.dataset().context[feature].name);
    Stroke line{halo.paths, false, drawing.units(3.4), shown_colour(drawing, sign, theme.text), {}, false};
    if (drawing.dataset().context[feature].basis == Basis::reconstructed) {
        line.dash = {drawing.units(12), drawing.units(5)};
    }
    drawing.add(Role::line, std::move(halo));
    drawing.add(Role::line, std::move(line));
}

void draw_lines(Drawing& drawing) {
    draw_rims(drawing, "country", drawing.theme().country_rim, 2.6);
    each_context(drawing, "line", [&](const ContextFeature& feature, const MapContext&) {
        draw_line(drawing, static_cast<std::size_t>(&feature - drawing.dataset().context.data()));
    });
    draw_outline(drawing, drawing.settings().hovered, 2.4);
    draw_outline(drawing, drawing.settings().selected, 3.6);
    for (const auto region : drawing.settings().selected_too) {
        draw_outline(drawing, region, 3.6);
    }
}

}  // namespace viewer
