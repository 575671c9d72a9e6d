#pragma once

#include "app/state/picture_of.hpp"

#include <vector>

namespace viewer {

/// The headline of a page with one map, where it covers least of what is spoken of; nothing on other pages.
std::vector<Item> headline_on(const MapData& map, const PageContent& page, const Theme& theme);

}  // namespace viewer
