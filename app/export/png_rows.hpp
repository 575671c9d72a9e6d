#pragma once

#include "app/export/frame_painter.hpp"
#include "app/paint/raster.hpp"

#include <string>

// Internal to the png_*.cpp files.
namespace viewer {

/// Rows as a PNG packs them: RGB, each row after its filter byte 0. `out` is resized.
void rgb_rows(const Raster& raster, RowRange rows, std::string& out);

}  // namespace viewer
