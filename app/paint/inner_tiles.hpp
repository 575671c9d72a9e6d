#pragma once

#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// The part of an area that whole tiles of 64 x 64 pixels cover. Boxes are drawn many times quicker than the long thin
/// triangles between the points of an outline, which then need to fill only the strip along it.
struct InnerTiles {
    std::vector<PageRect> boxes;  ///< in pixels, apart from each other
    std::vector<PagePath>
        outlines;  ///< of all boxes together, in page units; a ring for each edge of them, holes too
};

/// Tiles of a page of that size in page units, at least a pixel away from every edge of an even-odd area.
/// `scale` is pixels per page unit.
InnerTiles inner_tiles(const std::vector<PagePath>& rings, double scale, const PageRect& page);

}  // namespace viewer
