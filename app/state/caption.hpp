#pragma once

#include "app/scene/style.hpp"

#include <string>
#include <vector>

namespace viewer {

/// The unit that a caption is set in: the page's, or a smaller one where it would else leave the maps little room.
double caption_unit(const std::string& caption, double page_width, double page_height, double unit);

/// The height in page units that a caption takes below the maps of a page; 0 for an empty one.
double caption_height(const std::string& caption, double page_width, double unit);

/// What is free below the letters of its last line, page units: the number of the slide stands there.
double room_below_caption(double unit);

/// A line of words on a card.
Item line_of_words(PagePoint at, const std::string& words, double size, Weight weight, Colour colour);

/// The caption in its strip, in as many lines as it needs.
std::vector<Item> caption_items(const std::string& caption, const PageRect& strip, double unit,
                                const Theme& theme);

}  // namespace viewer
