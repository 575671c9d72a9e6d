#pragma once

#include "geodata/geometry/shape.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace geodata {

/// An opaque picture of the equal-area plane around `centre`. Pixels are blue, green, red and a byte of no meaning.
struct PlaneImage {
    int width = 0;
    int height = 0;
    int stride = 0;  ///< bytes from row to row
    const std::uint8_t* pixels = nullptr;
    PlanePoint upper_left;  ///< of the upper left pixel
    double metres_per_pixel = 1;
    double dpi = 96;  ///< of a print in its natural size
    LonLat centre;    ///< of the projection
    std::string title;
    std::string state;  ///< a line from which the picture can be drawn again; empty: none
};

/// Writes a GeoTIFF and closes it. Throws Error whose text is the end of a sentence, with GDAL's reason.
void write_geotiff(const std::filesystem::path& file, const PlaneImage& image);

/// Opens it again and compares every pixel; throws such an Error.
void check_geotiff(const std::filesystem::path& file, const PlaneImage& image);

}  // namespace geodata
