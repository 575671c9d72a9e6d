#pragma once

#include "app/export/row_ranges.hpp"
#include "app/paint/raster.hpp"

#include <array>
#include <cstdint>

namespace viewer {

/// Where the three planes of a 4:2:0 picture lie; the first byte of a row every `stride` bytes.
struct YuvPlanes {
    std::array<std::uint8_t*, 3> data{};
    std::array<int, 3> stride{};
};

/// Converts rows of an opaque picture with even sides to BT.709, limited range; one colour for four pixels is their
/// mean. Rows are widened to whole pairs, and every pixel depends on its own four only, so that converting changed
/// rows gives the same as converting all.
void to_yuv420(const Raster& raster, RowRange rows, const YuvPlanes& out);

}  // namespace viewer
