#pragma once

#include <algorithm>
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

/// Pixels of a raster from `left` and `top` up to, but without, `right` and `bottom`.
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool empty() const { return right <= left || bottom <= top; }
    PixelBox within(const PixelBox& other) const {
        return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
                std::min(bottom, other.bottom)};
    }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

/// All pixels of a raster.
inline PixelBox whole(const Raster& raster) { return {0, 0, raster.width, raster.height}; }

}  // namespace viewer
