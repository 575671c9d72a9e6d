#pragma once

#include "app/export/pictures/picture_formats.hpp"
#include "app/paint/raster.hpp"

#include <string>

namespace viewer {

/// An opaque picture as a TIFF file without a place on the ground, for printers: RGB, deflated without loss, with its
/// resolution in dots per inch, title, description and state. Throws geodata::Error.
std::string encode_tiff(const Raster& raster, double dpi, const PictureText& text);

}  // namespace viewer
