#include "geodata/io/plain/geopackage_reader.hpp"

#include "geodata/io/dataset_writer.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/feature_collection.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/tables.hpp"

#include <sqlite3.h>

using namespace geodata;
using namespace test;

namespace {

void check_as_gdal(const std::filesystem::path& file, const TableFormat& format) {
    INFO(format.name);
    const auto ours = read_plain_geopackage(file, format);
    REQUIRE(ours);
    check_same(*ours, by_gdal(file, "GPKG", format, format.name));
}

/// A GeoPackage that another program made of a GeoJSON, to be changed.
struct File {
    Folder folder;
    std::filesystem::path path = folder / "regions.gpkg";

    explicit File(const std::string& text = collection(feature(R"({"id":"a","name":"A","rank":3})",
                                                               square))) {
        write_text(folder / "regions.geojson", text);
        const auto command = fmt::format(
            "ogr2ogr -f GPKG -nln regions -lco FID=row -lco SPATIAL_INDEX=NO '{}' '{}' 2>/dev/null",
            path.string(), (folder / "regions.geojson").string());
        REQUIRE(std::system(command.c_str()) == 0);
    }

    void run(const std::string& sql) const {
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
        CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(database);
    }

    std::optional<Table> read() const { return read_plain_geopackage(path, region_columns()); }
};

// Geometries in hexadecimal digits: the head, the order of bytes with the kind, numbers.
const std::string head = "4750000100000000";
const std::string one = "000000000000F03F";
const std::string two = "0000000000000040";
const std::string ring = "03000000" + one + one + two + one + two + two;
const std::string polygon = "0103000000";
const std::string no_polygon = polygon + "00000000";

std::string set_geometry(const std::string& digits) { return "UPDATE regions SET geom = x'" + digits + "'"; }

}  // namespace

TEST_CASE("all tables of a dataset written as a GeoPackage read as GDAL reads them") {
    const Folder folder;
    write_dataset(built_in(), folder / "whole.gpkg");
    for (const auto& format : dataset_tables()) {
        check_as_gdal(folder / "whole.gpkg", format);
    }
    check_as_gdal(folder / "whole.gpkg", {"dataset", "dataset.json", false, false, {{"json", true}}});
}

TEST_CASE("every kind of geometry and cell in a GeoPackage reads as GDAL reads it, among other columns") {
    const File file(every_kind());
    check_as_gdal(file.path, region_columns());
    file.run("DELETE FROM regions WHERE id IN ('c', 'f')");  // rows are named by their keys
    check_as_gdal(file.path, region_columns());
}

TEST_CASE("geometries that are odd or empty read as GDAL reads them") {
    const auto digits = GENERATE(
        as<std::string>(), head + polygon + "01000000" + ring, head + no_polygon,
        "4750001100000000" + no_polygon, head + "0106000000" + "00000000",
        head + "0106000000" + "02000000" + no_polygon + polygon + "01000000" + ring,
        head + "0106000000" + "01000000" + no_polygon, head + "0105000000" + "00000000",
        "4750000300000000" + one + two + one + two + "0101000000" + one + one,
        "47500005FFFFFFFF" + one + two + one + two + one + two + "0101000000" + one + one,
        "4750000900000000" + one + two + one + two + one + two + one + two + "0101000000" + one + one);
    INFO(digits);
    const File file;
    file.run(set_geometry(digits));
    check_as_gdal(file.path, region_columns());
}

TEST_CASE("names in capitals, numbers and quotation marks in names read as GDAL reads them") {
    const File file;
    file.run(
        "ALTER TABLE regions RENAME COLUMN name TO \"Na\"\"me\"; ALTER TABLE regions RENAME COLUMN id TO ID;"
        "ALTER TABLE regions RENAME COLUMN geom TO \"the \"\"shape\";"
        "UPDATE gpkg_geometry_columns SET column_name = 'the \"shape';"
        "UPDATE regions SET rank = -2147483648;");
    check_as_gdal(file.path, region_columns());
}

TEST_CASE("text longer than its column reads as GDAL reads it") {
    const File file;
    file.run("ALTER TABLE regions DROP COLUMN name; ALTER TABLE regions ADD COLUMN name TEXT(2);"
             "UPDATE regions SET name = 'longer';");
    check_as_gdal(file.path, region_columns());
}

TEST_CASE("a GeoPackage that is not plain is left to GDAL") {
    const auto sql = GENERATE(
        as<std::string>(), "PRAGMA application_id = 0", "PRAGMA user_version = 1",
        "UPDATE gpkg_contents SET data_type = 'tiles'", "DELETE FROM gpkg_contents",
        "DELETE FROM gpkg_geometry_columns", "UPDATE gpkg_geometry_columns SET z = 1",
        "UPDATE gpkg_geometry_columns SET m = 2", "UPDATE gpkg_geometry_columns SET column_name = 'other'",
        "ALTER TABLE regions RENAME TO stored; CREATE VIEW regions AS SELECT * FROM stored",
        "ALTER TABLE gpkg_contents RENAME TO stored; CREATE VIEW gpkg_contents AS SELECT * FROM stored",
        "ALTER TABLE regions RENAME COLUMN id TO key", "UPDATE regions SET id = NULL",
        "UPDATE regions SET id = '  '", "UPDATE regions SET name = x'41'",
        "UPDATE regions SET name = CAST(x'E9' AS TEXT)", "UPDATE regions SET name = 'a' || char(0) || 'b'",
        "UPDATE regions SET rank = 'many'", "UPDATE regions SET rank = 1.5",
        "UPDATE regions SET rank = 2147483648",
        "ALTER TABLE regions DROP COLUMN name; ALTER TABLE regions ADD COLUMN name REAL",
        "CREATE TABLE new (geom, id TEXT); INSERT INTO new SELECT geom, id FROM regions; DROP TABLE regions;"
        "ALTER TABLE new RENAME TO regions",
        "UPDATE regions SET geom = 'text'", "UPDATE regions SET geom = x''",
        "UPDATE regions SET geom = substr(geom, 1, length(geom) - 1)",
        "UPDATE regions SET geom = geom || x'00'");
    INFO(sql);
    const File file;
    REQUIRE(file.read());
    file.run(sql);
    CHECK_FALSE(file.read());
}

TEST_CASE("a geometry of a GeoPackage that is not plain is left to GDAL") {
    const auto digits = GENERATE(as<std::string>(), "4750002100000000" + no_polygon,  // extended
                                 "4750000000000000" + no_polygon,  // its head with the highest byte first
                                 "4750000B00000000" + no_polygon,  // an unknown box
                                 "4750010100000000" + no_polygon,  // another version
                                 "4751000100000000" + no_polygon, head + "0000000003" + "00000000",
                                 head + "01EB030000" + "00000000",                // with heights
                                 head + "0107000000" + "00000000",                // a collection
                                 head + "0101000000" + one + "000000000000F87F",  // no number
                                 head + "0101000000" + one + "0000000000006940",  // off the Earth
                                 head + polygon + "01000000" + "02000000" + one + one + two + two,
                                 head + "0106000000" + "01000000" + "0101000000" + one + one);
    INFO(digits);
    const File file;
    file.run(set_geometry(digits));
    CHECK_FALSE(file.read());
}

TEST_CASE("a damaged or shortened GeoPackage is left to GDAL or a table") {
    const File file(every_kind());
    const auto whole = read_file(file.path);
    std::size_t tables = 0;
    for (std::size_t at = 0; at < whole.size();
         at += 61) {  // each letter of the small tables is far too much
        auto damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
        write_text(file.path, damaged);
        tables += file.read() ? 1 : 0;
    }
    CHECK(tables > 0);
    for (std::size_t size = 0; size < whole.size(); size += 1021) {
        write_text(file.path, whole.substr(0, size));
        tables += file.read() ? 1 : 0;
    }
}

TEST_CASE("a GeoPackage that is not there, a folder or another file is left to GDAL") {
    const Folder folder;
    CHECK_FALSE(read_plain_geopackage(folder / "none.gpkg", region_columns()));
    CHECK_FALSE(read_plain_geopackage(folder / ".", region_columns()));
    write_text(folder / "notes.gpkg", "not a database");
    CHECK_FALSE(read_plain_geopackage(folder / "notes.gpkg", region_columns()));
}
