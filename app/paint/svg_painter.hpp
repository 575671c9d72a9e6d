#pragma once

#include "app/scene/display_list.hpp"

#include <set>
#include <string>
#include <string_view>

namespace viewer {

/// A scalable picture whose text can be selected, with the letters that it needs embedded as fonts;
/// one page unit is one CSS pixel. The same list gives the same bytes. Throws geodata::Error without the
/// fonts.
std::string paint_svg(const DisplayList& list, std::string_view title = {});

/// A font of only these characters of a font file, to be embedded in a document: a few kilobytes instead of half a
/// megabyte. Hinting is left out, and so are the tables by which letters join and marks stand on them, unless they are
/// `joined`. Characters that the font lacks are left out too. `index` counts the fonts of a collection. Throws
/// geodata::Error when the file is not a readable font.
std::string subset_font(const std::string& file, const std::set<char32_t>& characters, bool joined = false,
                        int index = 0);

}  // namespace viewer
