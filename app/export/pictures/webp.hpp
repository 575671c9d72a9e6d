#pragma once

#include "app/export/pictures/picture_formats.hpp"
#include "app/paint/raster.hpp"

#include <string>

namespace viewer {

/// An opaque picture as a WebP file without loss, with its texts as XMP and its resolution as Exif.
/// Throws geodata::Error for more than 16 383 pixels on a side.
std::string encode_webp(const Raster& raster, double dpi, const PictureText& text);

}  // namespace viewer
