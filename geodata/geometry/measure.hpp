#pragma once

#include "geodata/base/units.hpp"
#include "geodata/geometry/shape.hpp"

#include <vector>

namespace geodata {

/// Area on the equal-area plane. Holes subtract; winding is ignored; empty gives zero. Overlapping polygons of
/// one shape count twice: see `union_area`.
Area plane_area(const PlanePolygons& polygons);

/// Area on the WGS 84 ellipsoid with geodesic edges (Karney 2013, through GeographicLib). Holes subtract.
Area geodesic_area(const LonLatPolygons& polygons);
/// The same on a sphere, to half a percent in a twentieth of the time: to compare outlines with each other.
Area spherical_area(const LonLatPolygons& polygons);

/// Length of a line on the WGS 84 ellipsoid, in kilometres.
double geodesic_length_km(const LonLatLine& line);

PlaneBox extent(const PlanePolygons& polygons);

/// A piece of a horizontal line, from `left` to `right`, in metres.
struct Stretch {
    double left = 0;
    double right = 0;
};

/// Where the horizontal line at `y` runs inside the polygons (even-odd), from left to right.
std::vector<Stretch> stretches_at(const PlanePolygons& polygons, double y);

/// Inside by the even-odd rule over all rings; a point on an edge may count either way.
bool contains(const PlanePolygons& polygons, PlanePoint point);

/// A point well inside the polygon's largest part, for its label: the centre of the widest stretch on the most
/// spacious of a few horizontal lines. `{0, 0}` for an empty shape.
PlanePoint label_point(const PlanePolygons& polygons);

}  // namespace geodata
