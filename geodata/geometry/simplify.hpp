#pragma once

#include "geodata/geometry/shape.hpp"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace geodata {

/// Leaves out corners of rings that are not seen from far (Douglas and Peucker, 1973): every corner left out lies
/// within the tolerance of what is kept. Keeps its working memory from ring to ring; not for two threads at once.
class RingSimplifier {
public:
    /// Appends the corners kept, in their order; `tolerance` in metres, zero or more. A ring that is smaller than the
    /// tolerance becomes its bounding box, so that it does not vanish. Fewer than three corners give nothing.
    void add(std::span<const PlanePoint> ring, double tolerance, std::vector<PlanePoint>& kept);

private:
    void mark(std::span<const PlanePoint> ring, std::size_t first, std::size_t last, double tolerance);

    std::vector<char> keep_;
    std::vector<std::pair<std::size_t, std::size_t>> waiting_;
};

}  // namespace geodata
