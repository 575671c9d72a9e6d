#pragma once

#include "app/export/picture_formats.hpp"

#include <string>

namespace viewer {

/// A JPEG without a JFIF header, as FFmpeg makes it, given one with its resolution, and its texts as comments.
std::string with_jpeg_texts(std::string jpeg, double dpi, const PictureText& text);

}  // namespace viewer
