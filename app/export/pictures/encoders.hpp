#pragma once

#include "app/export/pictures/picture_formats.hpp"
#include "app/paint/raster.hpp"

#include <string>

// Internal to the picture formats: how each of them is written.
namespace viewer {

/// An opaque picture as a JPEG file in which every pixel keeps its own colour, as sharp edges need it: with its
/// resolution in dots per inch, its texts as comments, and title and description as XMP too. `quality` 1 to 100.
/// Throws geodata::Error for more than 65 500 pixels on a side.
std::string encode_jpeg(const Raster& raster, int quality, double dpi, const PictureText& text);

/// An opaque picture as a WebP file without loss, with its texts as XMP and its resolution as Exif.
/// Throws geodata::Error for more than 16 383 pixels on a side.
std::string encode_webp(const Raster& raster, double dpi, const PictureText& text);

/// An opaque picture as a TIFF file without a place on the ground, for printers: RGB, deflated without loss, with its
/// resolution in dots per inch, title, description and state. Throws geodata::Error.
std::string encode_tiff(const Raster& raster, double dpi, const PictureText& text);

/// The texts of a picture as an XMP packet (ISO 16684-1), for formats that have a place for one: title, description, the
/// same as alternative text, and the state.
std::string xmp_packet(const PictureText& text);

/// A drawing of `paint_svg` with its description and state behind its title, for screen readers and for drawing it
/// again.
std::string with_svg_texts(std::string svg, const PictureText& text);

}  // namespace viewer
