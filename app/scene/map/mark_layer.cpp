#include "app/scene/map/layers.hpp"

#include <array>

namespace viewer {

namespace {

// For the back of a room, in units.
constexpr ArrowForm mark_arrow{5, 24, 12, true};
constexpr double type_size = 26;

PagePath on_page(const Drawing& drawing, const std::vector<geodata::LonLat>& points) {
    PagePath path;
    for (const auto& point : points) {
        path.push_back(drawing.view().to_page(drawing.map().projection.to_plane(point)));
    }
    return path;
}

void draw_pen(Drawing& drawing, const PagePath& path, Colour colour) {
    drawing.lines(Role::line, {path}, mark_arrow.line + line_halo, drawing.theme().halo);
    drawing.lines(Role::line, {path}, mark_arrow.line, colour);
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
    constexpr std::array<std::array<const char*, 2>, 3> colours{
        {{"#FF8A5C", "#C42B00"}, {"#6CC2F5", "#005A94"}, {"#4BD6A8", "#006B4E"}}};
    return colour == MarkColour::black
               ? theme.text
               : colour_from(colours.at(static_cast<std::size_t>(colour)).at(light_ground ? 1 : 0));
}

void draw_marks(Drawing& drawing) {
    for (const auto& mark : drawing.settings().marks) {
        const auto path = on_page(drawing, mark.points);
        const auto colour = mark_colour(drawing.theme(), mark.colour);
        if (path.empty()) {
            continue;
        }
        switch (mark.kind) {
            case MarkKind::pen: draw_pen(drawing, path, colour); break;
            case MarkKind::arrow:
                draw_arrow(drawing, Role::line, path.front(), path.back(), colour, mark_arrow);
                break;
            case MarkKind::text: draw_words(drawing, path.front(), mark.text, colour); break;
        }
    }
}

}  // namespace viewer
