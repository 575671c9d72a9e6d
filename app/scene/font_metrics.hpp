#pragma once

#include "app/scene/display_list.hpp"
#include "app/scene/shaping.hpp"

#include <string_view>
#include <vector>

namespace viewer {

/// One glyph of a laid-out line. Its origin stands `offset` right of the line's start and `rise` above the baseline, in
/// page units.
struct PlacedGlyph {
    const Font* font = nullptr;
    std::uint32_t glyph = 0;
    double offset = 0;
    double rise = 0;
    bool blank = false;  ///< draws nothing
};

/// Width of one line in page units, from unhinted advances, so that every painter agrees.
double text_width(std::string_view utf8, double size, Weight weight, double letter_space = 0);

/// The glyphs of a line from the left to the right, one for each of the shaped line.
std::vector<PlacedGlyph> place_glyphs(std::string_view utf8, double size, Weight weight,
                                      double letter_space = 0);
std::vector<PlacedGlyph> place_glyphs(const ShapedLine& line, double size, double letter_space = 0);

/// Height of a capital letter above the baseline, in page units (Noto Sans: 0.714 em).
double cap_height(double size);

}  // namespace viewer
