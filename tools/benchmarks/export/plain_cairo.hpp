#pragma once

#include "app/scene/display_list.hpp"

#include <cairo.h>

#include <memory>
#include <string>

namespace bench {

struct ReleaseSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, ReleaseSurface>;

/// The frame by Cairo alone: its own strokes, fills and letters, as a program without painters of its own would draw
/// it. Letters come out a little differently; the work is the same.
Surface plain_cairo(const viewer::DisplayList& list);

/// By Cairo's own writer, which is libpng with its usual filters and zlib.
void write_by_libpng(cairo_surface_t* surface, const std::string& file);

}  // namespace bench
