#include "app/export/png_rows.hpp"

#include <bit>
#include <cstring>

namespace viewer {

namespace {

// Blue, green and red of a pixel the other way round, in the first three bytes.
std::uint32_t turned(const std::uint8_t* pixel) {
    static_assert(std::endian::native == std::endian::little);
    std::uint32_t word = 0;
    std::memcpy(&word, pixel, 4);
    return __builtin_bswap32(word) >> 8;
}

}  // namespace

void rgb_rows(const Raster& raster, RowRange rows, std::string& out) {
    const auto width = static_cast<std::size_t>(raster.width);
    out.resize((3 * width + 1) * static_cast<std::size_t>(rows.end - rows.first));
    char* to = out.data();
    for (int y = rows.first; y < rows.end; ++y) {
        const std::uint8_t* from = raster.row(y);
        *to++ = 0;
        // Four bytes are written for three; the next pixel puts the fourth right, and the last one has none to spare.
        for (std::size_t x = 0; x + 1 < width; ++x, from += 4, to += 3) {
            const auto word = turned(from);
            std::memcpy(to, &word, 4);
        }
        const auto last = turned(from);
        std::memcpy(to, &last, 3);
        to += 3;
    }
}

}  // namespace viewer
