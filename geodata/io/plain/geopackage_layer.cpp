#include "geodata/io/plain/geopackage_layer.hpp"

#include "geodata/io/plain/plain_values.hpp"

namespace geodata::geopackage {

namespace {

std::int64_t whole_number_of(const SqliteDatabase& database, const std::string& sql) {
    auto query = database.query(sql);
    require_plain(query.next());
    return query.whole_number(0).value_or(0);
}

void require_geopackage(const SqliteDatabase& database) {
    constexpr std::int64_t letters = 0x47504B47;  // GPKG
    require_plain(whole_number_of(database, "PRAGMA application_id") == letters);
    const auto version = whole_number_of(database, "PRAGMA user_version");
    require_plain(version >= 10200 && version < 10500);
}

// Views and virtual tables, which have no pages of their own, could compute anything.
void require_stored(const SqliteDatabase& database, const std::string& layer) {
    auto query = database.query("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND rootpage > 0 "
                                "AND name IN (?, 'gpkg_contents', 'gpkg_geometry_columns')");
    require_plain(query.with(layer).next() && query.whole_number(0) == 3);
}

// The column that holds the geometry, empty for a table without.
std::string geometry_column(const SqliteDatabase& database, const TableFormat& format) {
    auto query = database.query("SELECT c.data_type, g.column_name, g.z, g.m FROM gpkg_contents c "
                                "LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name "
                                "WHERE c.table_name = ?");
    require_plain(query.with(format.name).next());
    require_plain(query.text(0) == (format.has_geometry ? "features" : "attributes"));
    require_plain(query.text(1).has_value() == format.has_geometry);
    require_plain(query.whole_number(2).value_or(0) == 0 && query.whole_number(3).value_or(0) == 0);
    std::string column(query.text(1).value_or(""));
    require_plain(!query.next());
    return column;
}

}  // namespace

Layer layer_from(const SqliteDatabase& database, const TableFormat& format) {
    require_geopackage(database);
    require_stored(database, format.name);
    Layer layer{{}, geometry_column(database, format), {}};
    bool geometry_found = layer.geometry.empty();
    auto query = database.query("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid");
    query.with(format.name);
    while (query.next()) {
        LayerColumn column{std::string(query.text(0).value_or("")), std::string(query.text(1).value_or(""))};
        if (query.whole_number(2) != 0) {
            require_plain(layer.key.empty() && column.type == "INTEGER");
            layer.key = column.name;
        } else if (column.name == layer.geometry) {
            geometry_found = true;
        } else {
            layer.columns.push_back(std::move(column));
        }
    }
    require_plain(!layer.key.empty() && geometry_found);
    return layer;
}

}  // namespace geodata::geopackage
