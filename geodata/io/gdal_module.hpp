#pragma once

#include "geodata/io/data_export.hpp"
#include "geodata/io/database.hpp"
#include "geodata/io/database_address.hpp"
#include "geodata/io/foreign_file.hpp"
#include "geodata/io/named_areas.hpp"
#include "geodata/io/raster_export.hpp"
#include "geodata/io/table.hpp"
#include "geodata/model/dataset.hpp"

#include <memory>

namespace geodata {

/// A file that GDAL has opened to read tables from.
class LayerFile {
public:
    virtual ~LayerFile() = default;
    /// Every row of a layer as text; without a name the first layer. Nothing when there is no such layer.
    /// Throws Error for a missing column or what cannot be read.
    virtual std::optional<Table> read(const TableFormat& format, const std::string& layer) = 0;
    virtual bool has(const std::string& layer) = 0;
};

/// All that GDAL does for this program, in the shared library that is linked with it.
struct GdalModule {
    /// Opens a real file with one named driver, read only. Throws Error naming the file and GDAL's reason.
    std::unique_ptr<LayerFile> (*open)(const std::filesystem::path& file, const char* driver);
    decltype(&geodata::write_tables) write_tables;
    decltype(&geodata::check_tables) check_tables;
    void (*write_dataset)(const Dataset& dataset, const std::filesystem::path& path);
    decltype(&geodata::write_geotiff) write_geotiff;
    decltype(&geodata::check_geotiff) check_geotiff;
    decltype(&geodata::read_foreign) read_foreign;
    decltype(&geodata::zip_members) zip_members;
    /// Throws DatabaseError with PostgreSQL's reason.
    std::unique_ptr<Database> (*open_database)(const DatabaseAddress& address);
    /// Writes a dataset into a schema, which is made where it is missing; all of it or nothing. `overwrite` replaces a dataset
    /// that lies there. Throws DatabaseError.
    void (*write_database)(const Dataset& dataset, const DatabaseAddress& address, bool overwrite);
    decltype(&geodata::named_areas) named_areas;
};

/// Loads the module on the first call, which takes as long as linking GDAL does (some 50 ms). Throws Error.
const GdalModule& gdal_module();

}  // namespace geodata
