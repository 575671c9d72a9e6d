#pragma once

#include "geodata/geometry/shape.hpp"

#include <ogr_geometry.h>

#include <memory>

// Included by source files of this folder only.
namespace geodata::gdal {

/// Where a geometry lies, in degrees, and whether all its coordinates are numbers.
struct Reach {
    LonLatBox box;
    bool finite = true;
};

Reach reach_of(OGRGeometry& geometry);

/// Whether it lies on the map, from -180 to 180 and -90 to 90; many files go a hair beyond.
bool on_map(const LonLatBox& box);

/// Whether it lies on the map or within a turn around the Earth of it.
bool near_map(const LonLatBox& box);

/// Whether latitude stands before longitude, which shows where a latitude would be beyond the pole.
bool swapped(const LonLatBox& box);

void clamp_to_map(OGRGeometry& geometry);

/// Longitudes from 0 to 360, or outlines drawn on across the 180th meridian: what lies beyond comes in at the other side.
std::unique_ptr<OGRGeometry> brought_round(std::unique_ptr<OGRGeometry> geometry);

/// An outline that goes from 179 to -179 from one corner to the next crosses the 180th meridian there and not the whole map:
/// it is drawn on beyond it. Whether there was any.
bool drawn_on_round(OGRGeometry& geometry);

/// Puts corners at whole degrees into edges that pass several, so that a border along a parallel or meridian stays on it in
/// every projection: between two corners that are far apart a straight line of the plane is another line on the Earth.
void follow_degrees(OGRGeometry& geometry);

}  // namespace geodata::gdal
