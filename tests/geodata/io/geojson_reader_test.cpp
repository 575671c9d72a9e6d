#include "geodata/io/geojson_reader.hpp"

#include "tests/support/feature_collection.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/tables.hpp"

using namespace geodata;
using namespace test;

namespace {

const std::string plain = R"({"id":"a","name":"A","rank":3})";

struct File {
    test::Folder folder;
    std::filesystem::path path = folder / "regions.geojson";
    explicit File(const std::string& text) { test::write_text(path, text); }
    std::optional<Table> read() const { return read_geojson(path, region_columns()); }
};

}  // namespace

TEST_CASE("the outlines of the built-in dataset read as GDAL reads them") {
    const auto name = GENERATE("regions", "context");
    const auto& format = dataset_table(name);
    const auto file = std::filesystem::path(test::dataset_folder) / format.file;
    const auto ours = read_geojson(file, format);
    REQUIRE(ours);
    CHECK(ours->rows.size() > 8);
    check_same(*ours, by_gdal(file, "GeoJSON", format));
}

TEST_CASE("every kind of geometry, heights, white space and nothing at all read as GDAL reads them") {
    const auto geometry = GENERATE(
        as<std::string>(), square, R"({"type":"Polygon","coordinates":[[[1,1,7],[2,1,7],[2,2,7],[1,1,7]]]})",
        R"({"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[6,1],[6,2],[5,1]]]})",
        R"({"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[1,1]]],[[[5,1],[6,1],[6,2],[5,1]]]]})",
        R"({"type":"LineString","coordinates":[[1.5,-2e1],[3,4]]})",
        R"({"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8],[9,9]]]})",
        R"({"type":"Point","coordinates":[-179.99999999,89.123456789012]})", "null");
    const File file(collection(feature(plain, geometry) + "," +
                               feature(R"({"id":" b ","rank":null,"other":-12})", square)));
    const auto ours = file.read();
    REQUIRE(ours);
    CHECK(ours->rows[1].cells == std::vector<std::string>{"b", "", ""});
    check_same(*ours, by_gdal(file.path, "GeoJSON", region_columns()));
}

TEST_CASE("a collection without features is a table without rows") {
    const auto ours = File(collection("")).read();
    REQUIRE(ours);
    CHECK(ours->rows.empty());
}

TEST_CASE("whatever is not plain is left to GDAL") {
    const auto text = GENERATE(
        as<std::string>(), "", "{", "not JSON", "[]", R"({"type":"FeatureCollection"})",
        feature(plain, square), collection(feature(R"({"name":"no id"})", square)),
        collection(feature(R"({"id":""})", square)), collection(feature(R"({"id":"a","rank":1.5})", square)),
        collection(feature(R"({"id":"a","rank":true})", square)),
        collection(feature(R"({"id":"a","rank":[1]})", square)),
        collection(feature(R"({"id":"a","Name":"b"})", square)),
        collection(feature(R"({"id":"a","id":"b"})", square)),
        collection(feature(plain, R"({"type":"GeometryCollection","geometries":[]})")),
        collection(feature(plain, R"({"type":"Polygon","coordinates":[]})")),
        collection(feature(plain, R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[3,3]]]})")),
        collection(feature(plain, R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[1,1]]]})")),
        collection(feature(plain, R"({"type":"Point","coordinates":[181,0]})")),
        collection(feature(plain, R"({"type":"Point","coordinates":[1e308,0]})")),
        collection(feature(plain, R"({"type":"Point","coordinates":[NaN,0]})")),
        collection(feature(plain, R"({"type":"Point","coordinates":[1]})")),
        collection(feature(plain, R"({"type":"Point","coordinates":["1","2"]})")),
        "\xEF\xBB\xBF" + collection(feature(plain, square)),
        collection(R"({"type":"Feature","id":"x","properties":{"name":"A"},"geometry":null})"),
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]})");
    INFO(text);
    CHECK_FALSE(File(text).read());
}

TEST_CASE("a file that is not there, or a folder, is left to GDAL") {
    const test::Folder folder;
    CHECK_FALSE(read_geojson(folder / "none.geojson", region_columns()));
    CHECK_FALSE(read_geojson(folder / ".", region_columns()));
}
