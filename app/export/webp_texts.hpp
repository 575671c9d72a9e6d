#pragma once

#include "app/export/picture_formats.hpp"

#include <string>

namespace viewer {

/// A simple WebP file, as FFmpeg makes it, put into the extended form with its texts as XMP (title, description and
/// alternative text, state). Anything else is given back as it is.
std::string with_webp_texts(const std::string& webp, int width, int height, const PictureText& text);

}  // namespace viewer
