#include "app/export/html_parts.hpp"
#include "app/export/svg_texts.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/drawing.hpp"
#include "app/scene/mosaic.hpp"
#include "app/scene/region_look.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// The drawing is larger than the default view, so that a window of any shape finds something to show.
constexpr double width = 2200;
constexpr double height = 1200;
constexpr double home_width = 1360;
constexpr double home_height = 800;

std::string number(double value) { return fmt::format("{}", std::round(value * 10) / 10 + 0.0); }

std::string hex(Colour colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string opacity(const char* what, Colour colour) {
    return colour.alpha == 255 ? std::string()
                               : fmt::format(" {}-opacity=\"{:.2g}\"", what, colour.alpha / 255.0);
}

// Relative steps of a tenth of a unit: about half as long as absolute places.
std::string path_data(const std::vector<PagePath>& paths, bool closed) {
    std::string data;
    for (const auto& path : paths) {
        long x = 0;
        long y = 0;
        for (std::size_t i = 0; i < path.size(); ++i) {
            const long to_x = std::lround(path[i].x * 10);
            const long to_y = std::lround(path[i].y * 10);
            data +=
                fmt::format("{}{} {}", i == 0 ? "M" : "l", static_cast<double>(to_x - (i == 0 ? 0 : x)) / 10,
                            static_cast<double>(to_y - (i == 0 ? 0 : y)) / 10);
            x = to_x;
            y = to_y;
        }
        data += closed && !path.empty() ? "z" : "";
    }
    return data;
}

bool near_page(const PagePath& path) {
    constexpr double around = 20;
    return std::any_of(path.begin(), path.end(), [](PagePoint p) {
        return p.x > -around && p.x < width + around && p.y > -around && p.y < height + around;
    });
}

Camera page_camera(const MapData& map) { return camera_for(map.home, home_width, home_height); }

struct Markup {
    std::string& svg;

    void operator()(const Fill& fill) const {
        svg += fmt::format("<path fill-rule=\"evenodd\" fill=\"{}\"{} d=\"{}\"/>\n", hex(fill.colour),
                           opacity("fill", fill.colour), path_data(fill.rings, true));
    }
    void operator()(const Stroke& stroke) const {
        std::vector<PagePath> paths;
        std::copy_if(stroke.paths.begin(), stroke.paths.end(), std::back_inserter(paths), near_page);
        if (!paths.empty()) {
            svg += fmt::format(
                "<path fill=\"none\" stroke-linejoin=\"round\" stroke=\"{}\"{} stroke-width=\"{}\" "
                "d=\"{}\"/>\n",
                hex(stroke.colour), opacity("stroke", stroke.colour), number(stroke.width),
                path_data(paths, stroke.closed));
        }
    }
    void operator()(const Dot& dot) const {
        svg += fmt::format(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>\n",
            number(dot.centre.x), number(dot.centre.y), number(dot.radius), hex(dot.fill), hex(dot.rim),
            number(dot.rim_width));
    }
    void operator()(const Text& text) const {
        const auto spacing = text.letter_space > 0
                                 ? fmt::format(" letter-spacing=\"{}\"", number(text.letter_space))
                                 : std::string();
        svg += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{} fill=\"{}\">{}</text>\n",
                           number(text.at.x), number(text.at.y), number(text.size), spacing,
                           text.weight == Weight::bold ? " font-weight=\"700\"" : "", hex(text.colour),
                           xml_escaped(text.utf8));
    }
    void operator()(const Box&) const {}
};

// The day before anything is listed, so that every name is that of an unchanged region.
DisplayList plain_scene(const MapData& map) {
    auto settings = default_settings(map, width, height, map.dataset->first_day);
    settings.unit = 0.9;
    settings.date_card = settings.legend = settings.source_line = settings.inset = settings.scale_bar = false;
    settings.camera = page_camera(map);
    return build_scene(map, settings);
}

void add_regions(const MapData& map, std::string& svg) {
    auto settings = default_settings(map, width, height, map.dataset->first_day);
    settings.camera = page_camera(map);
    const Drawing drawing(map, settings);
    for (const int row : map.drawing_order) {
        const auto& listed = map.listing.rows[static_cast<std::size_t>(row)];
        const auto& region = (*map.dataset)[listed.region];
        svg += fmt::format(
            "<path id=\"region-{}\" class=\"region{}\" fill-rule=\"evenodd\" d=\"{}\"><title>{}</title>"
            "</path>\n",
            row, region.basis == Basis::reconstructed ? " reconstructed" : "",
            path_data(drawing.rings(map.regions[listed.region.position()].shape), true),
            xml_escaped(region.name));
    }
}

std::string pattern(const char* id, const RegionLook& look) {
    const double turn = look.direction == HatchDirection::right ? 45 : -45;
    return fmt::format(
        "<pattern id=\"{}\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate({})\"><rect width=\"40\" height=\"40\" fill=\"{}\"/>"
        "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"40\" stroke=\"{}\" stroke-width=\"{}\"/></pattern>",
        id, number(look.hatch_spacing), number(look.hatch_spacing), turn, hex(look.fill), hex(look.hatch),
        number(2 * look.hatch_width));
}

}  // namespace

double page_metres(const MapData& map) { return page_camera(map).metres_per_unit; }

std::string page_patterns(const MapData& map) {
    const auto& party = (*map.dataset)[map.listing.party];
    const auto look = [&](RegionStatus status) { return look_of(light_theme(), party, status); };
    return pattern("held", look(RegionStatus::held)) + pattern("possible", look(RegionStatus::possible)) +
           pattern("changed", look(RegionStatus::changed));
}

std::string page_map(const MapData& map) {
    const auto scene = plain_scene(map);
    std::string svg = fmt::format("<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n", hex(scene.paper));
    const Markup markup{svg};
    bool regions = false;
    for (const auto& item : scene.items) {
        if (item.role == Role::region) {
            if (!regions) {
                add_regions(map, svg);
                regions = true;
            }
            continue;
        }
        visit_plain(markup, item.shape);
    }
    return svg;
}

}  // namespace viewer
