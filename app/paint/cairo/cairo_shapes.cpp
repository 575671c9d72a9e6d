#include "app/paint/cairo/cairo_shapes.hpp"

#include "geodata/base/error.hpp"

#include <algorithm>
#include <numbers>
#include <numeric>
#include <string>

namespace viewer {
namespace {

void add_path(cairo_t* cairo, const PagePath& path, bool closed) {
    if (path.empty()) return;
    cairo_move_to(cairo, path.front().x, path.front().y);
    for (std::size_t i = 1; i < path.size(); ++i) cairo_line_to(cairo, path[i].x, path[i].y);
    if (closed) cairo_close_path(cairo);
}

void add_rounded(cairo_t* cairo, const PageRect& rect, double radius) {
    constexpr double quarter = std::numbers::pi / 2;
    const double r = std::clamp(radius, 0.0, std::min(rect.width, rect.height) / 2);
    if (r <= 0) return cairo_rectangle(cairo, rect.left, rect.top, rect.width, rect.height);
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, rect.right() - r, rect.top + r, r, -quarter, 0);
    cairo_arc(cairo, rect.right() - r, rect.bottom() - r, r, 0, quarter);
    cairo_arc(cairo, rect.left + r, rect.bottom() - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, rect.left + r, rect.top + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

void fill(cairo_t* cairo, Colour colour) {
    set_colour(cairo, colour);
    cairo_fill(cairo);
}

/// Paints the band between two outlines, which is how rims lie inside their shapes.
template <class AddOutline>
void paint_rimmed(cairo_t* cairo, Colour inside, Colour rim, double rim_width, AddOutline add_outline) {
    if (inside.alpha > 0) {
        add_outline(0.0);
        fill(cairo, inside);
    }
    if (rim_width <= 0 || rim.alpha == 0) return;
    add_outline(0.0);
    add_outline(rim_width);
    fill(cairo, rim);
}

void set_dashes(cairo_t* cairo, const std::vector<double>& dash) {
    // Cairo refuses dashes without length; they mean a solid line.
    const bool usable = std::ranges::all_of(dash, [](double length) { return length >= 0; }) &&
                        std::accumulate(dash.begin(), dash.end(), 0.0) > 0;
    cairo_set_dash(cairo, dash.data(), usable ? static_cast<int>(dash.size()) : 0, 0);
}

}  // namespace

void check_cairo(cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS) return;
    throw geodata::Error(std::string("the picture cannot be drawn: ") + cairo_status_to_string(status));
}

void set_colour(cairo_t* cairo, Colour colour) {
    cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
                          colour.alpha / 255.0);
}

void CairoShapes::operator()(const Fill& area) const {
    for (const PagePath& ring : area.rings) add_path(cairo, ring, true);
    fill(cairo, area.colour);
}

void CairoShapes::operator()(const Stroke& stroke) const {
    for (const PagePath& path : stroke.paths) add_path(cairo, path, stroke.closed);
    set_colour(cairo, stroke.colour);
    set_dashes(cairo, stroke.dash);
    cairo_set_line_width(cairo, stroke.width);
    cairo_set_line_cap(cairo, stroke.round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_stroke(cairo);
}

void CairoShapes::operator()(const Box& box) const {
    paint_rimmed(cairo, box.fill, box.rim, box.rim_width, [&](double inset) {
        const PageRect& r = box.rect;
        const double width = std::max(r.width - 2 * inset, 0.0);
        const double height = std::max(r.height - 2 * inset, 0.0);
        add_rounded(cairo, {r.left + inset, r.top + inset, width, height}, box.radius - inset);
    });
}

void CairoShapes::operator()(const Dot& dot) const {
    paint_rimmed(cairo, dot.fill, dot.rim, dot.rim_width, [&](double inset) {
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, dot.centre.x, dot.centre.y, std::max(dot.radius - inset, 0.0), 0,
                  2 * std::numbers::pi);
        cairo_close_path(cairo);
    });
}

}  // namespace viewer
