#pragma once

#include "app/scene/display_list.hpp"
#include "app/scene/fonts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace viewer {

/// How the elements of a drawing are written.
struct SvgForm {
    /// Places and lengths are written in whole numbers of this part of a page unit: 100 is to a hundredth.
    int steps_per_unit = 100;
    /// Every letter has its own place, for the embedded fonts; otherwise a text has one, for fonts of the reader.
    bool letters_placed = true;
};

/// Text for an element or an attribute in double quotes, of XML or HTML.
std::string xml_escaped(std::string_view text);

/// A length or place, as short as it goes.
std::string svg_number(double value, const SvgForm& form = {});

/// A colour as `#rrggbb`, without its opacity.
std::string svg_colour(Colour colour);

/// The name of a font's family for a style sheet, in quotation marks.
std::string css_family(const Font& font);

/// The value of an attribute `d`: each path begins at a place and goes on in steps.
std::string svg_path_data(const std::vector<PagePath>& paths, bool closed, const SvgForm& form = {});

/// The elements that draw a shape, each on a line.
std::string svg_elements(const Shape& shape, const SvgForm& form = {});

}  // namespace viewer
