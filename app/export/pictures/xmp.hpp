#pragma once

#include "app/export/pictures/picture_formats.hpp"

#include <string>

namespace viewer {

/// The texts of a picture as an XMP packet (ISO 16684-1), for formats that have a place for one: title, description, the
/// same as alternative text, and the state.
std::string xmp_packet(const PictureText& text);

}  // namespace viewer
