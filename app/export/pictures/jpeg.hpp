#pragma once

#include "app/export/pictures/picture_formats.hpp"
#include "app/paint/raster.hpp"

#include <string>

namespace viewer {

/// An opaque picture as a JPEG file in which every pixel keeps its own colour, as sharp edges need it: with its
/// resolution in dots per inch, its texts as comments, and title and description as XMP too. `quality` 1 to 100.
/// Throws geodata::Error for more than 65 500 pixels on a side.
std::string encode_jpeg(const Raster& raster, int quality, double dpi, const PictureText& text);

}  // namespace viewer
