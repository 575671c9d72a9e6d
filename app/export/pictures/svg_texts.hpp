#pragma once

#include "app/export/pictures/picture_formats.hpp"

#include <string>

namespace viewer {

/// A drawing of `paint_svg` with its description and state behind its title, for screen readers and for drawing it
/// again.
std::string with_svg_texts(std::string svg, const PictureText& text);

}  // namespace viewer
