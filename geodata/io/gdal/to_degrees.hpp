#pragma once

#include "geodata/io/foreign_file.hpp"

#include <ogr_core.h>
#include <ogr_geometry.h>
#include <ogr_spatialref.h>

#include <memory>
#include <string>

// Included by source files of this folder only.
namespace geodata::gdal {

/// Geometry in the system of coordinates that a layer declares, to degrees of WGS 84.
class ToDegrees {
public:
    /// `assumed` is of what declares none, like `EPSG:32638`. Throws Error for one that is not known.
    ToDegrees(const OGRSpatialReference* declared, const std::string& assumed);
    bool apply(OGRGeometry& geometry) const;

    /// Whether all of these places lie within the area for which the system is made only when their coordinates are
    /// exchanged; then `apply` exchanges them. A system for the whole world tells nothing.
    bool exchange_where_outside(const OGREnvelope& extent);

private:
    bool lies_within_use(double x, double y) const;

    std::unique_ptr<OGRCoordinateTransformation> change_;
    OGREnvelope use_;  ///< in degrees; not set: not known, or the world
    bool exchanged_ = false;
    double longest_edge_ = 0;  ///< in the units of the layer, 0: no matter
};

/// Brings a geometry to degrees and takes its shape; one that cannot be is left out and told in the layer.
void take_place(std::unique_ptr<OGRGeometry> geometry, const ToDegrees& to_degrees, ForeignFeature& feature,
                ForeignLayer& layer);

/// Puts a geometry of somebody else's, in degrees, into the feature as land, lines and points. Outlines that cross
/// themselves are cut apart at the crossings and told in the layer; what has coordinates that are no numbers or lie off
/// the Earth, or crosses itself too often to be mended, is left out and named there. Of a collection all parts are taken.
void take_shape(std::unique_ptr<OGRGeometry> geometry, ForeignFeature& feature, ForeignLayer& layer);

}  // namespace geodata::gdal
