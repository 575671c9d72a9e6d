#pragma once

#include "geodata/geometry/shape.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace geodata {

/// Corners of triangles, three by three. A corner is the place of a point in the polygon's points written one
/// after another: the outer ring's, then each hole's. Every triangle winds counter-clockwise where y points up.
struct Triangulation {
    std::vector<std::uint32_t> corners;
    /// Whether the triangles cover the polygon: their area differs from its area by at most one part in 10^9.
    /// False for rings that cross themselves or each other; the triangles are then a best attempt.
    bool complete = true;
};

/// Cuts polygons into triangles by clipping ears; bridges join holes to the outer ring. Keeps its working memory
/// from one polygon to the next, so use one object for many polygons; not for two threads at once.
/// Winding has no meaning; repeated and collinear points are fine; a ring without area gives no triangles.
/// Steps are bounded: input so tangled that it takes too many ends early and is not complete.
/// Coordinates must be finite.
class Triangulator {
public:
    Triangulator();
    ~Triangulator();
    Triangulator(Triangulator&&) noexcept;
    Triangulator& operator=(Triangulator&&) noexcept;

    /// `ring_ends[i]` is one past the last point of ring i; ring 0 is the outer ring, the others are its holes.
    /// Appends the corners, each plus `first`, to `corners`. Returns whether they are complete.
    bool add(std::span<const PlanePoint> points, std::span<const std::uint32_t> ring_ends,
             std::vector<std::uint32_t>& corners, std::uint32_t first = 0);

private:
    class Work;
    std::unique_ptr<Work> work_;
};

/// One polygon, whose points have members x and y.
template <class Point>
Triangulation triangulate(const Polygon<Point>& polygon) {
    std::vector<PlanePoint> points;
    std::vector<std::uint32_t> ring_ends;
    const auto add_ring = [&](const Ring<Point>& ring) {
        for (const Point& point : ring) points.push_back({point.x, point.y});
        ring_ends.push_back(static_cast<std::uint32_t>(points.size()));
    };
    add_ring(polygon.outer);
    for (const Ring<Point>& hole : polygon.holes) add_ring(hole);
    Triangulation result;
    result.complete = Triangulator().add(points, ring_ends, result.corners);
    return result;
}

}  // namespace geodata
