#pragma once

#include "geodata/base/characters.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace viewer {

/// Whether a character stands on, below or around the letter before it.
bool is_mark(char32_t character);

/// Part of a Korean syllable, which is one letter with those beside it.
inline bool is_hangul_part(char32_t character) { return character >= 0x1100 && character <= 0x11FF; }

/// Whether a character draws nothing and takes no room: joiners, marks of direction, selectors of variants.
bool is_invisible(char32_t character);

/// Whether a character may ask for an order from right to left: Hebrew, Arabic and their like, marks of direction.
bool may_run_leftwards(char32_t character);

/// What is compared when a text is searched: letters of every script in lower case, without what is invisible.
std::u32string folded(std::string_view utf8);

/// Bytes of the cluster at the front of `utf8`, which is not empty: a letter with all marks upon it, a syllable that is
/// written as one. A text is never cut within one.
std::size_t cluster_length(std::string_view utf8);

/// `utf8`, which is not empty, without its last cluster.
std::string_view without_last_cluster(std::string_view utf8);

/// Whether a line may end between two clusters though no blank stands there: Chinese, Japanese, Thai and their like are
/// written without blanks.
bool may_break_between(std::string_view cluster, std::string_view next);

}  // namespace viewer
