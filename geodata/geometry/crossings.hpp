#pragma once

#include "geodata/geometry/shape.hpp"

#include <cstddef>

namespace geodata {

/// How often borders of a shape may cross for it to be repaired: once for each corner, 2000 times at most. To cut an
/// outline apart takes time and memory by the number of crossings, which may be the square of the number of corners;
/// with this limit it is by the number of corners, for many outlines as for one.
std::size_t crossings_allowed(const LonLatPolygons& shape);

/// Whether borders of a shape cross properly, in the inside of two edges, more than `most` times. Stops as soon as it
/// knows; of a shape whose edges lie side by side in great number it gives up after some tens of millions of pairs
/// and says no.
bool crosses_more_than(const LonLatPolygons& shape, std::size_t most);

/// Whether a shape crosses itself more often than is allowed. Those of a few corners never do.
bool crosses_too_often(const LonLatPolygons& shape);

}  // namespace geodata
