#include "app/scene/cards/cards.hpp"

namespace viewer {

using namespace geodata;

namespace {

constexpr double size = 44;  // units, from point to foot

// The direction on the page in which latitude grows at a place of the page; a unit vector.
PagePoint north_at(const Drawing& drawing, PagePoint at) {
    const auto& projection = drawing.map().projection;
    const auto place = projection.to_lon_lat(drawing.view().to_plane(at));
    const auto above = drawing.view().to_page(projection.to_plane({place.lon, place.lat + 0.01}));
    const double length = distance(at, above);
    return length > 0 ? PagePoint{(above.x - at.x) / length, (above.y - at.y) / length} : PagePoint{0, -1};
}

void draw_half(Drawing& drawing, PagePoint tip, PagePoint foot, PagePoint notch, Colour colour) {
    drawing.fill(Role::card, {{tip, foot, notch}}, colour);
    drawing.outline(Role::card, {{tip, foot, notch}}, 1.4, drawing.theme().text);
}

}  // namespace

PageRect draw_north_arrow(Drawing& drawing, const CardPlaces& others) {
    const auto& scale_bar = others.scale_bar;
    const auto& inset = others.inset;
    const double width = drawing.units(26);
    const double height = drawing.units(size + 22);
    const PageRect box{scale_bar.right() + drawing.units(34), scale_bar.bottom() - height, width, height};
    const double limit = inset.width > 0 ? inset.left : drawing.settings().width - drawing.edge();
    if (!drawing.settings().north_arrow || scale_bar.width <= 0 || box.right() + drawing.units(20) > limit ||
        box.overlaps(others.date) || box.overlaps(others.legend)) {
        return {};
    }
    const auto& theme = drawing.theme();
    const PagePoint middle{box.left + width / 2, box.bottom() - drawing.units(size / 2)};
    const auto up = north_at(drawing, middle);
    const auto place = [&](double along, double across) {
        return PagePoint{middle.x + drawing.units(up.x * along - up.y * across),
                         middle.y + drawing.units(up.y * along + up.x * across)};
    };
    const auto tip = place(size / 2, 0);
    const auto notch = place(-size / 4, 0);
    draw_half(drawing, tip, place(-size / 2, -11), notch, theme.text);
    draw_half(drawing, tip, place(-size / 2, 11), notch, theme.card);
    const TextStyle style{16, Weight::bold, theme.text, 0, true};
    drawing.text(Role::card, {tip.x - drawing.width_of("N", style) / 2, tip.y - drawing.units(5)}, "N",
                 style);
    return box;
}

}  // namespace viewer
