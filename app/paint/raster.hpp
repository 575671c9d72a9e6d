#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace viewer {

/// A picture in memory, rows from the top. One pixel is four bytes: blue, green, red, alpha, the colours
/// already multiplied by alpha. A row begins every `stride` bytes; `stride` is at least `4 * width`.
struct Raster {
    int width = 0;
    int height = 0;
    int stride = 0;
    std::vector<std::uint8_t> pixels;

    Raster() = default;
    /// Wholly transparent.
    Raster(int columns, int rows)
        : width(columns), height(rows), stride(4 * columns),
          pixels(static_cast<std::size_t>(stride) * static_cast<std::size_t>(rows)) {}

    std::uint8_t* row(int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * stride; }
    const std::uint8_t* row(int y) const { return pixels.data() + static_cast<std::ptrdiff_t>(y) * stride; }
    friend bool operator==(const Raster&, const Raster&) = default;
};

}  // namespace viewer
