#pragma once

#include "geodata/io/table.hpp"

#include <string>

class OGRLayer;

// Included by source files of this folder only.
namespace geodata::gdal {

/// Where rows are said to stand: `regions.geojson: feature 3`, `war.gpkg layer control, row 41`, `table control, row 41`.
enum class RowPlace { feature, package, database };

/// Every row of a layer as text. Throws Error for a missing column or what cannot be read.
Table rows_of_layer(OGRLayer& layer, const TableFormat& format, const std::string& file, RowPlace place);

}  // namespace geodata::gdal
