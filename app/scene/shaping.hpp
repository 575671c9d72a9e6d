#pragma once

#include "app/scene/fonts.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace viewer {

/// One glyph of a shaped line. Lengths are in em.
struct ShapedGlyph {
    std::uint32_t glyph = 0;    ///< number in the font of its run
    char32_t character = 0;     ///< what it stands for, where letters are set one by one
    std::uint32_t cluster = 0;  ///< first byte of the characters it stands for
    double advance = 0;
    double right = 0;  ///< from the pen to its origin
    double up = 0;
    bool blank = false;  ///< draws nothing
    bool spaced = true;  ///< letter space may follow
};

/// Glyphs of one font, in one direction. In a joined run HarfBuzz chose and placed them: letters join, marks stand on
/// theirs; otherwise each character is one glyph after the other.
struct ShapedRun {
    const Font* font = nullptr;
    std::uint32_t first = 0;  ///< of its glyphs, from the left
    std::uint32_t last = 0;   ///< behind them
    std::uint32_t from = 0;   ///< first byte of its text
    std::uint32_t until = 0;  ///< behind it
    bool joined = false;
    bool leftwards = false;  ///< read from right to left
};

/// One line of text as glyphs from the left to the right, whatever its size.
struct ShapedLine {
    std::vector<ShapedGlyph> glyphs;
    std::vector<ShapedRun> runs;
    bool leftwards = false;  ///< all of it is read from right to left
    double above = 0;  ///< what joined runs reach above the baseline, below it, and beyond their advances
    double below = 0;
    double beyond = 0;
    std::u32string missing;  ///< characters that no font has; each is drawn as a box
};

/// Shapes a line, or gives what it gave before. A line with a letter that is read from left to right is read so as a
/// whole; one of Hebrew or Arabic alone from right to left. Malformed UTF-8 counts as U+FFFD. From any thread; throws
/// geodata::Error when the fonts of `base_font` are not installed.
std::shared_ptr<const ShapedLine> shaped_line(std::string_view utf8, Weight weight);

}  // namespace viewer
