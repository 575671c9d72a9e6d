#pragma once

#include "app/scene/fonts.hpp"

#include <hb.h>

#include <cstdint>
#include <string_view>
#include <vector>

// The first half of shaping a line: what each of its characters is, and which font has it.

namespace viewer {

/// A character of a line, and what was found out about it.
struct Letter {
    char32_t character = 0;
    std::uint32_t byte = 0;  ///< where it begins
    const Font* font = nullptr;
    std::uint32_t glyph = 0;
    double advance = 0;
    bool blank = false;
    bool missing = false;
    bool alone = false;  ///< missing, or bytes that are no text: never shaped with others
    bool mark = false;
    hb_script_t script = HB_SCRIPT_COMMON;
    int level = 0;  ///< odd: from right to left

    bool is_blank() const { return blank || character == U' '; }
};

/// The characters of a line in reading order, each with its font: marks, joiners and blanks that of the letter before them
/// where it has them. Parts of a Korean syllable are one. All levels are 0.
std::vector<Letter> letters_of(std::string_view utf8, Weight weight);

/// Gives each letter its level; returns whether the line as a whole runs leftwards.
bool set_levels(std::vector<Letter>& letters);

}  // namespace viewer
