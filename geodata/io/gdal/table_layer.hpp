#pragma once

#include "geodata/io/gdal/gdal_handles.hpp"
#include "geodata/io/table.hpp"
#include "geodata/model/dataset.hpp"

#include <functional>
#include <string>
#include <vector>

// Included by source files of this folder only.
namespace geodata::gdal {

/// Calls `take` for each table that a dataset is written as, one after the other, beginning with its description.
void for_each_table(const Dataset& dataset, const std::function<void(const Table&)>& take);

/// A layer without columns; null where GDAL cannot.
OGRLayer* make_layer(GDALDataset& file, const std::string& name, bool shapes,
                     const std::vector<std::string>& options);

/// False where GDAL cannot.
bool add_column(OGRLayer& layer, const std::string& name, OGRFieldType type);

/// A layer with the columns of a table, all of them texts, and nothing in it; null where GDAL cannot.
OGRLayer* make_layer(GDALDataset& file, const TableFormat& format, const std::vector<std::string>& options);

/// Adds the rows; false where GDAL cannot. An empty cell is not stored.
bool fill_layer(OGRLayer& layer, const Table& table);

/// Where rows are said to stand: `regions.geojson: feature 3`, `war.gpkg layer control, row 41`, `table control, row 41`.
enum class RowPlace { feature, package, database };

/// Every row of a layer as text. Throws Error for a missing column or what cannot be read.
Table rows_of_layer(OGRLayer& layer, const TableFormat& format, const std::string& file, RowPlace place);

}  // namespace geodata::gdal
