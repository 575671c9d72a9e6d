#pragma once

#include "geodata/geometry/shape.hpp"

namespace geodata {

/// The Equal Earth projection of the WGS 84 ellipsoid, for maps of the world: Šavrič, Patterson and Jenny, 2018, on
/// authalic latitudes (Snyder, USGS PP 1395, chapter 3), so that equal areas of the ellipsoid are equal on the plane.
/// `lon` is counted from the middle meridian, -180 to 180 degrees; metres.
PlanePoint equal_earth(double lon, double lat);

/// The place, with its longitude from the middle meridian; NaN outside the outline of the world.
LonLat equal_earth_inverse(PlanePoint point);

/// Polygons that reach over the meridian opposite to `middle` in parts on both sides, with longitudes counted from it: a
/// ring that jumps from 179 to -179 is taken to cross it there.
LonLatPolygons cut_for_world(const LonLatPolygons& polygons, double middle);

/// A longitude brought to -180 to 180 degrees.
double wrapped_longitude(double lon);

}  // namespace geodata
