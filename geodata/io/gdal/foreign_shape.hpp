#pragma once

#include "geodata/io/foreign_file.hpp"

#include <ogr_geometry.h>

#include <memory>
#include <string>

// Included by source files of this folder only.
namespace geodata::gdal {

/// Puts a geometry of somebody else's, in degrees, into the feature as land, lines and points. Outlines that cross
/// themselves are cut apart at the crossings and told in the layer; what has coordinates that are no numbers or lie off
/// the Earth, or crosses itself too often to be mended, is left out and named there. Of a collection all parts are taken.
void take_shape(std::unique_ptr<OGRGeometry> geometry, ForeignFeature& feature, ForeignLayer& layer);

/// When all rows have been taken: where latitude stood before longitude for certain in some, it did in those too that do not
/// show it.
void settle_axes(ForeignLayer& layer);

}  // namespace geodata::gdal
