#pragma once

#include "app/scene/style.hpp"

#include <string>
#include <vector>

namespace viewer {

/// The height in page units that a caption takes below the maps of a page; 0 for an empty one.
double caption_height(const std::string& caption, double page_width, double unit);

/// The caption in its strip, in as many lines as it needs.
std::vector<Item> caption_items(const std::string& caption, const PageRect& strip, double unit,
                                const Theme& theme);

}  // namespace viewer
