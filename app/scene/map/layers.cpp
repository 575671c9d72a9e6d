#include "app/scene/map/layers.hpp"

#include "app/scene/map/region_look.hpp"

#include <algorithm>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

std::vector<PagePath> paths_of(const Drawing& drawing, const MapContext& shape) {
    std::vector<PagePath> paths;
    for (const auto& line : shape.lines) {
        paths.push_back(drawing.path(line));
    }
    return paths;
}

void draw_rims(Drawing& drawing, std::string_view kind, Colour colour, double width) {
    for (const auto i : shown_features(drawing, {kind})) {
        drawing.outline(Role::context, drawing.rings(drawing.map().context[i].polygons), width, colour);
    }
}

void draw_outline(Drawing& drawing, RegionIndex region, double width) {
    if (region) {
        drawing.outline(Role::highlight, drawing.rings(drawing.map().regions[region.position()].shape), width,
                        drawing.theme().link, region.value);
    }
}

}  // namespace

std::vector<std::size_t> shown_features(const Drawing& drawing,
                                        std::initializer_list<std::string_view> kinds) {
    const auto& features = drawing.dataset().context;
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (std::ranges::find(kinds, features[i].kind) != kinds.end() &&
            drawing.view().shows(drawing.map().context[i].box) &&
            valid_on(features[i], drawing.settings().day)) {
            shown.push_back(i);
        }
    }
    return shown;
}

void draw_context(Drawing& drawing) {
    const auto& theme = drawing.theme();
    const auto& context = drawing.map().context;
    drawing.fill(Role::background, drawing.rings(drawing.map().surveyed), theme.water);
    for (const auto i : shown_features(drawing, {"country"})) {
        drawing.fill(Role::context, drawing.rings(context[i].polygons),
                     context[i].subject ? theme.land : theme.neighbour);
    }
    draw_rims(drawing, "district", theme.district_rim, 1);
    for (const auto i : shown_features(drawing, {"water"})) {
        drawing.fill(Role::context, drawing.rings(context[i].polygons), theme.water);
    }
    for (const auto i : shown_features(drawing, {"river"})) {
        drawing.lines(Role::context, paths_of(drawing, context[i]), 2, mixed(theme.water, theme.link, 0.3));
    }
}

std::string line_sign(const std::string& name) { return "line " + name; }

void draw_dated_line(Drawing& drawing, Role role, std::vector<PagePath> paths, Colour colour, Basis basis) {
    Stroke line{std::move(paths), false, drawing.units(3.4), colour, {}, false};
    if (basis == Basis::reconstructed) {
        line.dash = {drawing.units(12), drawing.units(5)};
    }
    drawing.add(role, std::move(line));
}

void draw_line(Drawing& drawing, std::size_t feature) {
    const auto& theme = drawing.theme();
    const auto& line = drawing.dataset().context[feature];
    const auto paths = paths_of(drawing, drawing.map().context[feature]);
    drawing.lines(Role::line, paths, 7, theme.halo);
    draw_dated_line(drawing, Role::line, paths, shown_colour(drawing, line_sign(line.name), theme.text),
                    line.basis);
}

void draw_lines(Drawing& drawing) {
    draw_rims(drawing, "country", drawing.theme().country_rim, 2.6);
    for (const auto i : shown_features(drawing, {"line"})) {
        draw_line(drawing, i);
    }
    draw_outline(drawing, drawing.settings().hovered, 2.4);
    draw_outline(drawing, drawing.settings().selected, 3.6);
    for (const auto region : drawing.settings().selected_too) {
        draw_outline(drawing, region, 3.6);
    }
}

}  // namespace viewer
