#include "geodata/io/plain/flatgeobuf_reader.hpp"

#include "tests/support/feature_collection.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/tables.hpp"
#include "tests/support/where.hpp"

using namespace geodata;
using namespace test;

namespace {

/// A FlatGeobuf that another program made of a GeoJSON.
struct File {
    Folder folder;
    std::filesystem::path path = folder / "regions.fgb";

    explicit File(const std::string& text, const std::string& options = "-lco SPATIAL_INDEX=NO") {
        write_text(folder / "regions.geojson", text);
        const auto command = fmt::format("ogr2ogr -f FlatGeobuf -nln regions {} '{}' '{}' 2>/dev/null",
                                         options, path.string(), (folder / "regions.geojson").string());
        REQUIRE(std::system(command.c_str()) == 0);
    }

    std::optional<Table> read() const { return read_plain_flatgeobuf(path, region_columns()); }
};

void check_as_gdal(const std::filesystem::path& file, const TableFormat& format) {
    const auto ours = read_plain_flatgeobuf(file, format);
    REQUIRE(ours);
    CHECK_FALSE(ours->rows.empty());
    check_same(*ours, by_gdal(file, "FlatGeobuf", format));
}

}  // namespace

TEST_CASE("the outlines of the built-in dataset in a FlatGeobuf read as GDAL reads them") {
    const auto& format = dataset_table(GENERATE("regions", "context"));
    const auto options = GENERATE(as<std::string>(), "-lco SPATIAL_INDEX=NO", "-lco SPATIAL_INDEX=YES");
    const File file(read_file(std::filesystem::path(test::dataset_folder) / format.file), options);
    check_as_gdal(file.path, format);
}

TEST_CASE("every kind of geometry and cell in a FlatGeobuf reads as GDAL reads it, among other columns") {
    const auto options = GENERATE(as<std::string>(), "-lco SPATIAL_INDEX=NO", "-lco SPATIAL_INDEX=YES");
    check_as_gdal(File(every_kind(), options).path, region_columns());
}

TEST_CASE("a FlatGeobuf of one kind of geometry reads as GDAL reads it") {
    const auto kind = GENERATE(as<std::string>(), "POLYGON", "MULTIPOLYGON");
    const auto text = collection(feature(R"({"ID":"a"})", square) + "," + feature(R"({"ID":"b"})", "null"));
    check_as_gdal(File(text, "-lco SPATIAL_INDEX=NO -nlt " + kind).path, region_columns());
}

TEST_CASE("a FlatGeobuf that is not plain is left to GDAL") {
    const auto text = GENERATE(
        as<std::string>(), collection(""), collection(feature(R"({"name":"no id"})", square)),
        collection(feature(R"({"id":"  "})", square)), collection(feature(R"({"id":null})", square)),
        collection(feature(R"({"id":"a","rank":1.5})", square)),
        collection(feature(R"({"id":"a","rank":true})", square)),
        collection(feature(R"({"id":"a","name":"2020-05-08T12:00:00"})", square)),
        collection(feature(R"({"id":"a"})", R"({"type":"Point","coordinates":[1,2,3]})")),
        collection(feature(R"({"id":"a"})", R"({"type":"Point","coordinates":[181,0]})")),
        collection(feature(R"({"id":"a"})", R"({"type":"LineString","coordinates":[[1,1],[1,91]]})")),
        collection(feature(R"({"id":"a"})", R"({"type":"MultiPoint","coordinates":[[1,1],[1,9]]})")),
        collection(feature(R"({"id":"a"})", R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[1,1]]]})")));
    INFO(text);
    CHECK_FALSE(File(text).read());
}

TEST_CASE("a FlatGeobuf cut short anywhere, or with bytes left over, is left to GDAL") {
    const File file(every_kind(), GENERATE("-lco SPATIAL_INDEX=NO", "-lco SPATIAL_INDEX=YES"));
    const auto whole = read_file(file.path);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        write_text(file.path, whole.substr(0, size));
        REQUIRE_FALSE(file.read());
    }
    write_text(file.path, whole + '\0');
    CHECK_FALSE(file.read());
    write_text(file.path, whole);
    CHECK(file.read());
}

TEST_CASE("a FlatGeobuf with a damaged bit is left to GDAL or a table of the same rows") {
    const File file(every_kind());
    const auto whole = read_file(file.path);
    const auto rows = file.read().value().rows.size();
    for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
        auto damaged = whole;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        write_text(file.path, damaged);
        const auto table = file.read();
        REQUIRE((!table || table->rows.size() == rows));
    }
}

TEST_CASE("a FlatGeobuf that is not there, or a folder, is left to GDAL") {
    const Folder folder;
    CHECK_FALSE(read_plain_flatgeobuf(folder / "none.fgb", region_columns()));
    CHECK_FALSE(read_plain_flatgeobuf(folder / ".", region_columns()));
}
