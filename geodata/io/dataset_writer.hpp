#pragma once

#include "geodata/io/database_address.hpp"
#include "geodata/model/dataset.hpp"

#include <filesystem>

namespace geodata {

/// Writes every table of the dataset, in the format of assets/datasets/README.md, so that reading it again gives the
/// same dataset. `path` must not exist: a name ending in `.gpkg` becomes one GeoPackage, anything else a folder.
/// Throws Error with the file and GDAL's reason. The caller sees to it that nothing half written stays behind.
void write_dataset(const Dataset& dataset, const std::filesystem::path& path);

/// Writes it into a database in the same tables, with columns of days beside them; see `GdalModule::write_database`.
void write_database(const Dataset& dataset, const DatabaseAddress& address, bool overwrite);

}  // namespace geodata
