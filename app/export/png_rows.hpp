#pragma once

#include "app/export/row_ranges.hpp"
#include "app/paint/raster.hpp"

#include <string>

// Internal to the png_*.cpp files.
namespace viewer {

/// Level of libdeflate: of its quick ones the first whose files are no larger than those of zlib's usual level.
constexpr int png_compression = 3;

/// Rows as a PNG packs them: RGB, each row after its filter byte 0. `out` is resized.
void rgb_rows(const Raster& raster, RowRange rows, std::string& out);

}  // namespace viewer
