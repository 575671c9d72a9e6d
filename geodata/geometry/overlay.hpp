#pragma once

#include "geodata/base/units.hpp"
#include "geodata/geometry/shape.hpp"

#include <functional>
#include <string>
#include <vector>

namespace geodata {

using ShapeReference = std::reference_wrapper<const PlanePolygons>;

/// Area of the union: land covered by several shapes counts once. Invalid rings (bow-ties) are repaired first.
Area union_area(const std::vector<ShapeReference>& shapes);

/// Area that both shapes cover.
Area overlap_area(const PlanePolygons& a, const PlanePolygons& b);

/// The same land without borders between its parts.
PlanePolygons joined_parts(const PlanePolygons& shape);

/// What is left of `shape` where none of `covers` lies; empty when they cover all of it.
PlanePolygons uncovered_part(const PlanePolygons& shape, const std::vector<ShapeReference>& covers);

/// What is wrong with the rings, with the place, in words for a finding; empty when nothing is.
std::string invalid_reason(const PlanePolygons& polygons);

}  // namespace geodata
