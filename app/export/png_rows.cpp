#include "app/export/png_rows.hpp"

namespace viewer {

void rgb_rows(const Raster& raster, RowRange rows, std::string& out) {
    const auto width = static_cast<std::size_t>(raster.width);
    out.resize((3 * width + 1) * static_cast<std::size_t>(rows.end - rows.first));
    char* to = out.data();
    for (int y = rows.first; y < rows.end; ++y) {
        const std::uint8_t* from = raster.row(y);
        *to++ = 0;
        for (std::size_t x = 0; x < width; ++x, from += 4, to += 3) {
            to[0] = static_cast<char>(from[2]);
            to[1] = static_cast<char>(from[1]);
            to[2] = static_cast<char>(from[0]);
        }
    }
}

}  // namespace viewer
