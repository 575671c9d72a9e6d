#pragma once

#include "geodata/io/gdal/to_degrees.hpp"

// Included by source files of this folder only.
namespace geodata::gdal {

/// Outlines and places that stand as text in the cells of a table, whatever the column is called: WKT with or without its
/// number of a system of coordinates, GeoJSON, the hexadecimal form of PostGIS, and columns of longitude and latitude for
/// rows that have nothing else. The columns go. What cannot be read is told in the layer.
void take_written_shapes(ForeignLayer& layer, const ToDegrees& to_degrees);

}  // namespace geodata::gdal
