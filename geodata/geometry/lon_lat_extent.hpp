#pragma once

#include "geodata/geometry/shape.hpp"

#include <vector>

namespace geodata {

/// The narrowest box around polygons: where they lie on both sides of the 180th meridian and the rest of the world is empty,
/// it reaches over it, and its `east` is above 180. Empty for no polygons.
LonLatBox extent_on_earth(const std::vector<const LonLatPolygons*>& shapes);

}  // namespace geodata
