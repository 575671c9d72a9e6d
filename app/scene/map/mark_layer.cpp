#include "app/scene/map/layers.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

// For the back of a room, in units.
constexpr double line_width = 5, halo_width = 9;
constexpr double head_length = 24, head_half = 12;
constexpr double type_size = 26;

PagePath on_page(const Drawing& drawing, const std::vector<geodata::LonLat>& points) {
    PagePath path;
    for (const auto& point : points) {
        path.push_back(drawing.view().to_page(drawing.map().projection.to_plane(point)));
    }
    return path;
}

void draw_line(Drawing& drawing, const PagePath& path, Colour colour) {
    drawing.add(Role::line, Stroke{{path}, false, drawing.units(halo_width), drawing.theme().halo, {}, true});
    drawing.add(Role::line, Stroke{{path}, false, drawing.units(line_width), colour, {}, true});
}

void draw_mark_arrow(Drawing& drawing, const PagePath& path, Colour colour) {
    const auto from = path.front();
    const auto to = path.back();
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < 1e-6) {
        return;
    }
    const PagePoint way{(to.x - from.x) / length, (to.y - from.y) / length};
    const double head = std::min(drawing.units(head_length), length);
    const double half = drawing.units(head_half) * head / drawing.units(head_length);
    const PagePoint neck{to.x - way.x * head, to.y - way.y * head};
    const PagePath triangle{
        to, {neck.x - way.y * half, neck.y + way.x * half}, {neck.x + way.y * half, neck.y - way.x * half}};
    drawing.add(Role::line,
                Stroke{{{from, neck}}, false, drawing.units(halo_width), drawing.theme().halo, {}, true});
    drawing.add(
        Role::line,
        Stroke{{triangle}, true, drawing.units(halo_width - line_width), drawing.theme().halo, {}, true});
    drawing.add(Role::line, Stroke{{{from, neck}}, false, drawing.units(line_width), colour, {}, true});
    drawing.add(Role::line, Fill{{triangle}, colour});
}

void draw_words(Drawing& drawing, PagePoint middle, const std::string& words, Colour colour) {
    TextStyle style{type_size, Weight::bold, colour, 0, true};
    const double width = drawing.width_of(words, style);
    drawing.text(Role::line, {middle.x - width / 2, middle.y + drawing.units(type_size) * 0.35}, words,
                 style);
}

}  // namespace

Colour mark_colour(const Theme& theme, MarkColour colour) {
    const bool light_ground = contrast(theme.text, theme.card) > 1 && theme.text.red < 128;
    switch (colour) {
        case MarkColour::red:
            return light_ground ? Colour{0xC4, 0x2B, 0x00, 255} : Colour{0xFF, 0x8A, 0x5C, 255};
        case MarkColour::blue:
            return light_ground ? Colour{0x00, 0x5A, 0x94, 255} : Colour{0x6C, 0xC2, 0xF5, 255};
        case MarkColour::green:
            return light_ground ? Colour{0x00, 0x6B, 0x4E, 255} : Colour{0x4B, 0xD6, 0xA8, 255};
        default: return theme.text;
    }
}

void draw_marks(Drawing& drawing) {
    for (const auto& mark : drawing.settings().marks) {
        const auto path = on_page(drawing, mark.points);
        const auto colour = mark_colour(drawing.theme(), mark.colour);
        if (path.empty()) {
            continue;
        }
        switch (mark.kind) {
            case MarkKind::pen: draw_line(drawing, path, colour); break;
            case MarkKind::arrow: draw_mark_arrow(drawing, path, colour); break;
            case MarkKind::text: draw_words(drawing, path.front(), mark.text, colour); break;
        }
    }
}

}  // namespace viewer
