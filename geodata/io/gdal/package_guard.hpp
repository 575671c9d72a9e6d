#pragma once

#include <filesystem>

namespace geodata::gdal {

/// To be asked before GDAL opens a GeoPackage, which would run whatever the file brings along. Throws Error, which names
/// file and layer, when a table of the dataset or of the format itself is a view or a virtual table, or has columns that
/// are computed: such could go on for ever. Of a file that SQLite cannot read it says nothing: GDAL does.
/// With `every_layer` the same goes for all that the file declares as layers, whatever their names.
void require_stored_tables(const std::filesystem::path& file, bool every_layer = false);

}  // namespace geodata::gdal
