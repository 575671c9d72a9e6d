#pragma once

#include "app/scene/cards/card.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace viewer {

/// A title of any length as the first lines of a card, each at most `width` page units wide: it takes further lines
/// rather than a wider card, which would have to become smaller. Longer than `most` lines, it ends with an ellipsis.
/// Words longer than a line are broken.
std::vector<CardLine> title_lines(const Drawing& drawing, const std::string& title, double width,
                                  std::size_t most);

/// The text with `name`, which it contains, shortened so that the rest keeps its room within `most_width`.
std::string with_name_shortened(const Drawing& drawing, const std::string& text, const std::string& name,
                                const TextStyle& style, double most_width);

}  // namespace viewer
