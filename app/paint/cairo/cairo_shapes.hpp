#pragma once

#include "app/scene/display_list.hpp"

#include <cairo.h>

#include <memory>

namespace viewer {

// Internal to the cairo_*.cpp files; nothing else includes it.

struct CairoRelease {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using CairoContext = std::unique_ptr<cairo_t, CairoRelease>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoRelease>;

/// Throws geodata::Error in words of Cairo's own when the status is not success.
void check_cairo(cairo_status_t status);

void set_colour(cairo_t* cairo, Colour colour);

/// Draws every shape but text, in the units of the page.
struct CairoShapes {
    cairo_t* cairo;

    void operator()(const Fill& fill) const;
    void operator()(const Stroke& stroke) const;
    void operator()(const Box& box) const;
    void operator()(const Dot& dot) const;
};

}  // namespace viewer
