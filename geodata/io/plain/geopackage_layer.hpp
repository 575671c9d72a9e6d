#pragma once

#include "geodata/io/plain/sqlite_database.hpp"
#include "geodata/io/table.hpp"

#include <vector>

// Internal to geopackage_reader.cpp.
namespace geodata::geopackage {

struct LayerColumn {
    std::string name;
    std::string type;  ///< as it was declared
};

/// A layer as it is stored.
struct Layer {
    std::string key;
    std::string geometry;              ///< empty for none
    std::vector<LayerColumn> columns;  ///< but these two
};

/// The layer of the table's name. Throws NotPlain when the file is no GeoPackage or the layer is not stored as a plain
/// table: with a key of whole numbers, and with geometry without heights or with none, as the format says.
Layer layer_from(const SqliteDatabase& database, const TableFormat& format);

}  // namespace geodata::geopackage
