#pragma once

#include "geodata/geometry/shape.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace geodata {

/// Makes the triangles of `Triangulator` fatter: turns the edges between them until they are about Delaunay. They cover
/// the same area with the same points. Graphics cards take much longer for thin triangles than for fat ones of the
/// same area. Ends early, with triangles as right though not as fat, when rounding keeps it from settling.
void fatten_triangles(std::span<const PlanePoint> points, std::vector<std::uint32_t>& corners);

}  // namespace geodata
