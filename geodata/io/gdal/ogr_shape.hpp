#pragma once

#include "geodata/model/context.hpp"

#include <ogr_geometry.h>

#include <memory>
#include <optional>
#include <string>

// Included by source files of this folder only.
namespace geodata::gdal {

/// The geometry as values: polygons, lines or one point, first two coordinates only. Nothing for no geometry, an
/// empty one, or a kind we do not draw. Throws Error, beginning with `place`, for coordinates that are not degrees
/// (NaN, infinite, beyond 180 or 90).
std::optional<ContextShape> shape_from(const OGRGeometry* geometry, const std::string& place);

/// All points of a curve, whatever their coordinates are.
LonLatLine points_of(const OGRSimpleCurve& curve);

/// Gives a curve those points and no others.
void set_points(OGRSimpleCurve& curve, const LonLatLine& points);

/// The same values as a geometry of GDAL's: multi polygon, multi line or point.
std::unique_ptr<OGRGeometry> geometry_from(const ContextShape& shape);

}  // namespace geodata::gdal
