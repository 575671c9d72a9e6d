#include "app/export/yuv.hpp"

#include <cstddef>

namespace viewer {

namespace {

// Rec. ITU-R BT.709: Kr 0.2126, Kb 0.0722; luma 16 to 235, chroma 16 to 240, in 1/65536.
constexpr int bits = 16;
constexpr double luma = 219.0 / 255.0 * 65536;
constexpr double chroma = 224.0 / 255.0 * 65536;
constexpr int rounded(double value) { return static_cast<int>(value + (value < 0 ? -0.5 : 0.5)); }
constexpr int y_red = rounded(0.2126 * luma);
constexpr int y_green = rounded(0.7152 * luma);
constexpr int y_blue = rounded(0.0722 * luma);
constexpr int u_red = rounded(-0.2126 / 1.8556 * chroma);
constexpr int u_green = rounded(-0.7152 / 1.8556 * chroma);
constexpr int v_green = rounded(-0.7152 / 1.5748 * chroma);
constexpr int v_blue = rounded(-0.0722 / 1.5748 * chroma);
constexpr int half = rounded(0.5 * chroma);

std::uint8_t luma_of(const std::uint8_t* bgra) {
    return static_cast<std::uint8_t>(
        (y_blue * bgra[0] + y_green * bgra[1] + y_red * bgra[2] + (16 << bits) + (1 << (bits - 1))) >> bits);
}

void luma_row(const std::uint8_t* from, std::uint8_t* to, int width) {
    for (int x = 0; x < width; ++x) {
        to[x] = luma_of(from + static_cast<std::ptrdiff_t>(4) * x);
    }
}

// Sums of four are four times too large: two bits more to shift.
void chroma_row(const std::uint8_t* upper, const std::uint8_t* lower, std::uint8_t* u, std::uint8_t* v,
                int width) {
    constexpr int offset = (128 << (bits + 2)) + (1 << (bits + 1));
    for (int x = 0; x < width / 2; ++x, upper += 8, lower += 8) {
        const int blue = upper[0] + upper[4] + lower[0] + lower[4];
        const int green = upper[1] + upper[5] + lower[1] + lower[5];
        const int red = upper[2] + upper[6] + lower[2] + lower[6];
        u[x] =
            static_cast<std::uint8_t>((u_red * red + u_green * green + half * blue + offset) >> (bits + 2));
        v[x] =
            static_cast<std::uint8_t>((half * red + v_green * green + v_blue * blue + offset) >> (bits + 2));
    }
}

}  // namespace

void to_yuv420(const Raster& raster, RowRange rows, const YuvPlanes& out) {
    const auto at = [&](std::size_t plane, int row) {
        return out.data[plane] + static_cast<std::ptrdiff_t>(row) * out.stride[plane];
    };
    for (int y = rows.first & ~1; y < rows.end; y += 2) {
        luma_row(raster.row(y), at(0, y), raster.width);
        luma_row(raster.row(y + 1), at(0, y + 1), raster.width);
        chroma_row(raster.row(y), raster.row(y + 1), at(1, y / 2), at(2, y / 2), raster.width);
    }
}

}  // namespace viewer
