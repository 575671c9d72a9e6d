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

/// A layer with the columns of the table, all of them texts, and nothing in it; null where GDAL cannot.
OGRLayer* make_layer(GDALDataset& file, const Table& table, const std::vector<std::string>& options);

/// Adds the rows; false where GDAL cannot. An empty cell is not stored.
bool fill_layer(OGRLayer& layer, const Table& table);

}  // namespace geodata::gdal
