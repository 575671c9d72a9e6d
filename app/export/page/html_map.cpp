#include "app/export/page/html_parts.hpp"
#include "app/paint/svg_markup.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/drawing.hpp"
#include "app/scene/map/region_look.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// The drawing is larger than the default view, so that a window of any shape finds something to show.
constexpr double width = 2200, height = 1200;
constexpr double home_width = 1360, home_height = 800;

// To a tenth: half as long as pictures, which may be enlarged. The page has fonts of its own, and rims of labels.
constexpr SvgForm page_form{10, false};

bool near_page(const PagePath& path) {
    constexpr double around = 20;
    return std::any_of(path.begin(), path.end(), [](PagePoint p) {
        return p.x > -around && p.x < width + around && p.y > -around && p.y < height + around;
    });
}

Camera page_camera(const MapData& map) { return camera_for(map.home, home_width, home_height); }

// What of a shape the drawing has room for.
Shape page_shape(Shape shape) {
    if (auto* stroke = std::get_if<Stroke>(&shape)) {
        std::erase_if(stroke->paths, [](const PagePath& path) { return !near_page(path); });
    } else if (auto* text = std::get_if<Text>(&shape)) {
        text->halo_width = 0;
    }
    return shape;
}

// The day before anything is listed, so that every name is that of an unchanged region.
DisplayList plain_scene(const MapData& map) {
    auto settings = default_settings(map, width, height, map.dataset->first_day);
    settings.unit = 0.9;
    settings.date_card = settings.legend = settings.source_line = settings.inset = settings.scale_bar = false;
    settings.camera = page_camera(map);
    return build_scene(map, settings);
}

// The patterns of a party, for the style sheet to choose from.
std::string party_style(PartyIndex party) {
    return fmt::format(" style=\"--held:url(#held-{0});--possible:url(#possible-{0})\"", party.value);
}

void add_regions(const MapData& map, std::string& svg) {
    auto settings = default_settings(map, width, height, map.dataset->first_day);
    settings.camera = page_camera(map);
    const Drawing drawing(map, settings);
    for (const auto row : map.drawing_order) {
        const auto& listed = map.shown.rows[row];
        const auto& region = (*map.dataset)[listed.region];
        svg += fmt::format(
            "<path id=\"region-{}\" class=\"region{}\"{} fill-rule=\"evenodd\" d=\"{}\"><title>{}</title>"
            "</path>\n",
            row, region.basis == Basis::reconstructed ? " reconstructed" : "",
            map.several_parties() ? party_style(holder_of(*map.dataset, listed)) : std::string(),
            svg_path_data(drawing.rings(map.regions[listed.region.position()].shape), true, page_form),
            xml_escaped(region.name));
    }
}

double turn_of(HatchDirection direction) {
    switch (direction) {
        case HatchDirection::left: return -45;
        case HatchDirection::level: return 90;
        case HatchDirection::upright: return 0;
        default: return 45;
    }
}

std::string pattern(const std::string& id, const RegionLook& look) {
    const double turn = turn_of(look.direction);
    return fmt::format(
        "<pattern id=\"{}\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate({})\"><rect width=\"40\" height=\"40\" fill=\"{}\"/>"
        "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"40\" stroke=\"{}\" stroke-width=\"{}\"/></pattern>",
        id, svg_number(look.hatch_spacing), svg_number(look.hatch_spacing), turn, svg_colour(look.fill),
        svg_colour(look.hatch), svg_number(2 * look.hatch_width));
}

// Dots for parts; those of two parties stand half a step apart, so that both show where both hold a part.
std::string dot_patterns(const MapData& map) {
    std::string patterns;
    for (std::size_t party = 0; party < map.parties.size(); ++party) {
        const auto dot = [&](double at) {
            return fmt::format(
                "<circle cx=\"{0}\" cy=\"{0}\" r=\"2.7\" fill=\"{1}\" stroke=\"{2}\" stroke-width=\".8\"/>",
                svg_number(at), svg_colour(part_colour(light_theme(), map.parties[party])),
                svg_colour(light_theme().land));
        };
        patterns += fmt::format(
            "<pattern id=\"dots-{}\" width=\"16\" height=\"16\" patternUnits=\"userSpaceOnUse\">{}</pattern>",
            party, dot(party % 2 == 0 ? 4 : 12));
    }
    return patterns;
}

}  // namespace

double page_metres(const MapData& map) { return page_camera(map).metres_per_unit; }

std::string page_patterns(const MapData& map) {
    const auto& party = listed_party(map);
    std::string others;
    for (const auto index : listed_parties(map)) {
        if (map.several_parties()) {
            others += pattern(fmt::format("held-{}", index.value),
                              look_of(light_theme(), map.party(index), RegionStatus::held)) +
                      pattern(fmt::format("possible-{}", index.value),
                              look_of(light_theme(), map.party(index), RegionStatus::possible));
        }
    }
    const auto look = [&](RegionStatus status) { return look_of(light_theme(), party, status); };
    return pattern("held", look(RegionStatus::held)) + pattern("possible", look(RegionStatus::possible)) +
           pattern("changed", look(RegionStatus::changed)) +
           pattern("ended", look(RegionStatus::interval_ended)) + others + dot_patterns(map);
}

std::string page_markup(const DisplayList& list) {
    std::string svg;
    for (const auto& item : list.items) {
        svg += svg_elements(page_shape(item.shape), page_form);
    }
    return svg;
}

std::string page_outline(const MapData& map, RegionIndex region) {
    const auto settings = page_settings(map, map.dataset->first_day);
    return svg_path_data(Drawing(map, settings).rings(map.regions[region.position()].shape), true, page_form);
}

SceneSettings page_settings(const MapData& map, Day day) {
    auto settings = default_settings(map, width, height, day);
    settings.camera = page_camera(map);
    return settings;
}

namespace {

std::string dated_groups(const MapData& map) {
    std::string svg;
    for (const auto& item : page_dated(map)) {
        svg += item.svg;
    }
    return svg;
}

}  // namespace

std::string page_map(const MapData& map) {
    const auto scene = plain_scene(map);
    std::string svg = fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", width, height,
                                  svg_colour(scene.paper));
    bool regions = false;
    bool dated = false;
    for (const auto& item : scene.items) {
        if (!dated && (item.role == Role::place || item.role == Role::label)) {
            svg += dated_groups(map);  // below the names
            dated = true;
        }
        if (item.role == Role::region) {
            if (!regions) {
                add_regions(map, svg);
                regions = true;
            }
            continue;
        }
        svg += svg_elements(page_shape(item.shape), page_form);
    }
    if (!regions) {  // none has an outline; the scripts know each by its element
        add_regions(map, svg);
    }
    return dated ? svg : svg + dated_groups(map);
}

}  // namespace viewer
