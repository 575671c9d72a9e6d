#pragma once

#include <set>
#include <string>

namespace viewer {

/// A TrueType font of only these characters of a TrueType font file, to be embedded in a document: a few
/// kilobytes instead of half a megabyte. Hinting and typographic features are left out. Characters that the
/// font lacks are left out too. Throws geodata::Error when the file is not a readable
/// TrueType font.
std::string subset_font(const std::string& file, const std::set<char32_t>& characters);

}  // namespace viewer
