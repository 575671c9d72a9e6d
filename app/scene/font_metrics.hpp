#pragma once

#include "app/scene/display_list.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace viewer {

/// One glyph of a laid-out line. `offset` is its origin right of the line's start, in page units.
struct PlacedGlyph {
    char32_t character = 0;
    double offset = 0;
    bool fallback = false;  ///< taken from the Armenian fallback font instead of Noto Sans
};

/// Width of one line in page units, from unhinted advances without kerning, so that every painter agrees.
/// Malformed UTF-8 counts as U+FFFD.
double text_width(std::string_view utf8, double size, Weight weight, double letter_space = 0);

/// The same line glyph by glyph.
std::vector<PlacedGlyph> place_glyphs(std::string_view utf8, double size, Weight weight,
                                      double letter_space = 0);

/// Height of a capital letter and of the ascender above the baseline, in page units (Noto Sans: 0.714, 1.069 em).
double cap_height(double size);
double ascender(double size);

/// Path of the font file for a weight, or of the Armenian fallback. Throws geodata::Error when the fonts of the
/// package fonts-noto-core are not installed; the sentence says how to install them.
std::string font_file(Weight weight, bool fallback = false);

}  // namespace viewer
