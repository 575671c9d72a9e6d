#include "tools/benchmarks/export/plain_cairo.hpp"

#include "app/paint/cairo/cairo_shapes.hpp"

#include "app/scene/map/feature_layer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <iostream>

namespace bench {

namespace {

using namespace viewer;

struct PlainPen : CairoShapes {
    using CairoShapes::operator();

    void operator()(const Text& text) const {
        cairo_select_font_face(cairo, "Noto Sans", CAIRO_FONT_SLANT_NORMAL,
                               text.weight == Weight::bold ? CAIRO_FONT_WEIGHT_BOLD
                                                           : CAIRO_FONT_WEIGHT_NORMAL);
        cairo_set_font_size(cairo, text.size);
        cairo_move_to(cairo, text.at.x, text.at.y);
        if (text.halo_width > 0) {
            set_colour(cairo, text.halo);
            cairo_set_dash(cairo, nullptr, 0, 0);
            cairo_set_line_width(cairo, 2 * text.halo_width);
            cairo_text_path(cairo, text.utf8.c_str());
            cairo_stroke(cairo);
            cairo_move_to(cairo, text.at.x, text.at.y);
        }
        set_colour(cairo, text.colour);
        cairo_show_text(cairo, text.utf8.c_str());
    }
};

}  // namespace

Surface plain_cairo(const DisplayList& list) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(list.width)),
                                               static_cast<int>(std::lround(list.height))));
    const CairoContext cairo(cairo_create(surface.get()));
    set_colour(cairo.get(), list.paper);
    cairo_paint(cairo.get());
    cairo_set_fill_rule(cairo.get(), CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(cairo.get(), CAIRO_LINE_JOIN_ROUND);
    const PlainPen pen{{cairo.get()}};
    for (const auto& item : list.items) {
        visit_plain(pen, item.shape);
    }
    check_cairo(cairo_status(cairo.get()));
    return surface;
}

void write_by_libpng(cairo_surface_t* surface, const std::string& file) {
    const auto status = cairo_surface_write_to_png(surface, file.c_str());
    if (status != CAIRO_STATUS_SUCCESS) {
        std::cerr << fmt::format("{}: {}\n", file, cairo_status_to_string(status));
        std::exit(1);
    }
}

}  // namespace bench
