#pragma once

#include "app/paint/svg_markup.hpp"
#include "app/scene/shaping.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A part of a line that is one element, in the order in which they are read.
struct SvgTextPart {
    std::string places;   ///< of its letters, from the left, or of the first alone
    std::string letters;  ///< UTF-8, not escaped
    bool joined = false;  ///< the program that shows it shapes it, as HarfBuzz did
    std::string style;    ///< declarations of CSS, mostly none
    std::uint32_t from = 0;
};

/// Letters that stand one by one have their places; what joins is left to the reader's program, word by word where
/// `form` places letters.
std::vector<SvgTextPart> svg_text_parts(const Text& text, const SvgForm& form);

/// The name of a font's family for a style sheet, in quotation marks.
std::string css_family(const Font& font);

}  // namespace viewer
