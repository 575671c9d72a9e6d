#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace geodata {

/// A place on the WGS 84 ellipsoid, in degrees; longitude east, latitude north.
struct LonLat {
    double lon = 0;
    double lat = 0;
    friend bool operator==(LonLat, LonLat) = default;
};

/// A place on the equal-area plane of a `Projection`, in metres; x east, y north of its centre.
struct PlanePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(PlanePoint, PlanePoint) = default;
};

/// A closed ring: the last point joins the first and is not repeated. Winding has no meaning.
template <class Point>
using Ring = std::vector<Point>;

/// A sequence of points that is not closed.
template <class Point>
using Line = std::vector<Point>;

template <class Point>
struct Polygon {
    Ring<Point> outer;
    std::vector<Ring<Point>> holes;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

template <class Point>
using MultiPolygon = std::vector<Polygon<Point>>;

/// Calls `visit` with every ring, of each polygon its outer one first.
template <class Point, class Visit>
void each_ring(const MultiPolygon<Point>& shape, Visit visit) {
    for (const auto& polygon : shape) {
        visit(polygon.outer);
        for (const auto& hole : polygon.holes) {
            visit(hole);
        }
    }
}

/// A polygon of the rings that `make` makes of those of another.
template <class Point, class Make>
auto remade(const Polygon<Point>& polygon, Make make) {
    Polygon<typename decltype(make(polygon.outer))::value_type> result{make(polygon.outer), {}};
    for (const auto& hole : polygon.holes) {
        result.holes.push_back(make(hole));
    }
    return result;
}

/// Of all rings, each corner once.
template <class Point>
std::size_t corner_count(const MultiPolygon<Point>& shape) {
    std::size_t count = 0;
    each_ring(shape, [&](const auto& ring) { count += ring.size(); });
    return count;
}

using LonLatPolygons = MultiPolygon<LonLat>;
using PlanePolygons = MultiPolygon<PlanePoint>;
using LonLatLine = Line<LonLat>;
using PlaneLine = Line<PlanePoint>;

/// An extent in degrees. Empty until something is added. One across the 180th meridian has an `east` beyond 180.
struct LonLatBox {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    bool empty() const { return west > east || south > north; }
    LonLat centre() const {
        const double lon = (west + east) / 2;
        return {lon > 180 ? lon - 360 : lon, (south + north) / 2};
    }
    void add(LonLat point) {
        west = std::min(west, point.lon);
        east = std::max(east, point.lon);
        south = std::min(south, point.lat);
        north = std::max(north, point.lat);
    }
    friend bool operator==(const LonLatBox&, const LonLatBox&) = default;
};

/// An extent on the equal-area plane, in metres. Empty until something is added.
struct PlaneBox {
    double left = std::numeric_limits<double>::infinity();
    double bottom = std::numeric_limits<double>::infinity();
    double right = -std::numeric_limits<double>::infinity();
    double top = -std::numeric_limits<double>::infinity();

    bool empty() const { return left > right || bottom > top; }
    double width() const { return empty() ? 0 : right - left; }
    double height() const { return empty() ? 0 : top - bottom; }
    PlanePoint centre() const { return {(left + right) / 2, (bottom + top) / 2}; }
    void add(PlanePoint point) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        bottom = std::min(bottom, point.y);
        top = std::max(top, point.y);
    }
    friend bool operator==(const PlaneBox&, const PlaneBox&) = default;
};

}  // namespace geodata
