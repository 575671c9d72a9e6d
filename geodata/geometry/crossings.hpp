#pragma once

#include "geodata/geometry/shape.hpp"

#include <cstddef>

namespace geodata {

/// Whether borders of a shape cross properly, in the inside of two edges, more than `most` times. To repair such an
/// outline takes time and memory by the number of crossings, which may be the square of the number of corners. Stops
/// as soon as it knows; of a shape whose edges lie side by side in great number it gives up after some tens of millions of
/// pairs and says no.
bool crosses_more_than(const LonLatPolygons& shape, std::size_t most);

}  // namespace geodata
