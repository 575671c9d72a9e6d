#pragma once

#include "app/scene/display_list.hpp"

#include <string>
#include <string_view>

namespace viewer {

/// A scalable picture whose text can be selected, with the letters that it needs embedded as fonts;
/// one page unit is one CSS pixel. The same list gives the same bytes. Throws geodata::Error without the
/// fonts.
std::string paint_svg(const DisplayList& list, std::string_view title = {});

}  // namespace viewer
