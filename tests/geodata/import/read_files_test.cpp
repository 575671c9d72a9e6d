#include "geodata/base/error.hpp"
#include "geodata/import/import.hpp"
#include "geodata/import/input_files.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/import_tables.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::valid_regions;

namespace {

ImportResult imported(const std::vector<std::string>& names, const std::string& crs = "") {
    ImportRequest request;
    for (const auto& name : names)
        request.files.push_back(std::filesystem::path(test::tests_folder) / "data" / "import" / name);
    request.crs = crs;
    return import_files(request);
}

bool tells(const ImportResult& result, const std::string& words) {
    for (const auto& sentence : import_sentences(result))
        if (sentence.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("a GeoJSON of versions with slashed dates is read in one step") {
    const auto result = imported({"counties.geojson"});
    CHECK(result.mapping["end_day"] == "counted");
    CHECK(valid_regions(result.made.dataset, "1819-05-16") == 2);
    CHECK(valid_regions(result.made.dataset, "1819-05-17") == 2);
    CHECK(valid_regions(result.made.dataset, "1850-12-31") == 2);
}

TEST_CASE("an outline that crosses itself is mended and counted") {
    const auto result = imported({"counties.geojson"});
    CHECK(result.table.repairs.size() == 1);
    CHECK(result.made.dataset.regions[2].shape.size() == 2);
}

TEST_CASE("the same outlines as zipped Shapefile and as GeoPackage are the same dataset") {
    const auto plain = imported({"counties.geojson"}).made.dataset;
    for (const char* name : {"counties.zip", "counties.gpkg"}) {
        CAPTURE(name);
        const auto other = imported({name}).made.dataset;
        REQUIRE(other.regions.size() == plain.regions.size());
        for (std::size_t i = 0; i < plain.regions.size(); ++i) {
            CHECK(other.regions[i].id == plain.regions[i].id);
            CHECK((other.regions[i].until == plain.regions[i].until));
        }
        CHECK(other.areas.size() == 3);
    }
}

TEST_CASE("a table with semicolons is joined by its ids, and what matches is counted") {
    const auto result = imported({"counties.geojson", "counties_dates.csv"});
    REQUIRE(result.table.joins.size() == 1);
    CHECK(result.table.joins[0].column == "ID_NUM");
    CHECK(result.table.joins[0].matched == 3);
    CHECK(tells(result, "3 of 4 rows of counties_dates.csv match"));
}

TEST_CASE("files with years in their names follow each other, coloured by who holds") {
    const auto result = imported({"world_1914.geojson", "world_1920.geojson"});
    CHECK(result.mapping["holder"] == "SUBJECTO");
    CHECK(valid_regions(result.made.dataset, "1915-06-01") == 3);
    CHECK(valid_regions(result.made.dataset, "1920-01-01") == 2);
    CHECK(result.made.dataset.parties.size() == 3);
}

TEST_CASE("nested times of Linked Places are versions, and a span without an end is its start alone") {
    const auto dataset = imported({"linked.geojson"}).made.dataset;
    REQUIRE(dataset.regions.size() == 2);
    CHECK(valid_regions(dataset, "1822-12-31") == 1);
    CHECK(valid_regions(dataset, "1825-01-01") == 0);
    CHECK(valid_regions(dataset, "1831-12-31") == 1);
    REQUIRE(dataset.context.size() == 2);
    CHECK(dataset.context[0].until->text == "1700-01-01");
    CHECK(dataset.context[1].until->text == "1701-01-01");
}

TEST_CASE("years and months of KML are read as they stand") {
    const auto dataset = imported({"years.kml"}).made.dataset;
    REQUIRE(dataset.regions.size() == 3);
    CHECK(dataset.regions[0].from->text == "2007-01-01");
    CHECK(dataset.regions[0].until->text == "2009-01-01");
    CHECK(dataset.regions[1].until->text == "2009-01-31");
    CHECK(dataset.regions[2].until->text == "2010-06-01");
}

TEST_CASE("outlines in a declared system of coordinates are placed where they are") {
    const auto dataset = imported({"utm.geojson"}).made.dataset;
    REQUIRE(dataset.regions.size() == 1);
    CHECK(dataset.default_view.west == Approx(9.0).margin(0.01));
    CHECK(dataset.default_view.south == Approx(45.15).margin(0.01));
}

TEST_CASE("outlines in an undeclared system of coordinates are refused, and read when it is named") {
    CHECK_THROWS_WITH(imported({"utm_undeclared.geojson"}), Catch::Contains("--crs"));
    CHECK(imported({"utm_undeclared.geojson"}, "EPSG:32632").made.dataset.regions.size() == 1);
    CHECK_THROWS_WITH(imported({"utm_undeclared.geojson"}, "/etc/passwd"),
                      Catch::Contains("--crs must name"));
}

TEST_CASE("a table with outlines as text is a map of its own") {
    const auto dataset = imported({"shapes.csv"}).made.dataset;
    CHECK(dataset.regions.size() == 2);
    CHECK(valid_regions(dataset, "1909-12-31") == 1);
    CHECK(valid_regions(dataset, "1910-01-01") == 1);
}

TEST_CASE("an outline off the Earth is left out and named with its row") {
    const auto result = imported({"broken.geojson"});
    CHECK(result.made.dataset.regions.size() == 1);
    CHECK(tells(result, "broken.geojson, row 2: 1000 45 is no longitude and latitude"));
}

TEST_CASE("outlines with latitude before longitude are exchanged where that is certain, and it is told") {
    const auto result = imported({"swapped.geojson"});
    CHECK(result.made.dataset.default_view.west == Approx(130));
    CHECK(tells(result, "latitude stood before longitude"));
}

TEST_CASE("the dates of a table given beside outlines go before those of the outlines") {
    const auto result = imported({"counties.geojson", "counties_dates.csv"});
    CHECK(result.mapping["begin"] == "BEGAN");
    CHECK(result.mapping["end"] == "ENDED");
}

TEST_CASE("what is no map of others is refused by name") {
    CHECK_THROWS_WITH(imported({"counties_dates.csv"}),
                      Catch::StartsWith("counties_dates.csv is a CSV table of 4 rows without outlines"));
    CHECK_THROWS_WITH(imported({"nothing.geojson"}), Catch::Contains("there is no such file"));
    const test::Folder folder;
    test::write_text(folder / "map.docx", "x");
    CHECK_THROWS_WITH(import_files({{folder / "map.docx"}}),
                      Catch::Contains("files of this kind are not read"));
}

// With a driver the same bytes are no readable one.
TEST_CASE("a GeoParquet is named as such where GDAL has no driver for it") {
    const test::Folder folder;
    test::write_text(folder / "map.parquet", "PAR1 and nothing more PAR1");
    CHECK_THROWS_WITH(import_files({{folder / "map.parquet"}}),
                      Catch::StartsWith("map.parquet: this is ") && Catch::Contains("GeoParquet"));
}

TEST_CASE("a GeoJSON that leads elsewhere is not opened") {
    const test::Folder folder;
    test::write_text(
        folder / "link.geojson",
        R"({"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"http://127.0.0.1/x"}},"features":[]})");
    CHECK_THROWS_WITH(import_files({{folder / "link.geojson"}}), Catch::Contains("'crs' must be a name"));
}

TEST_CASE("a virtual file system in the name of a file is no way in") {
    CHECK_THROWS_WITH(import_files({{"/vsicurl/http://127.0.0.1/x.geojson"}}),
                      Catch::Contains("there is no such file"));
}

TEST_CASE("a dataset of our own is told from files of others") {
    const auto data = std::filesystem::path(test::tests_folder) / "data";
    CHECK(is_own_dataset(data / "good"));
    CHECK_FALSE(is_own_dataset(data / "import"));
    CHECK_FALSE(is_own_dataset(data / "import" / "counties.gpkg"));
}

TEST_CASE("an import that is written as a dataset is read again the same") {
    const test::Folder folder;
    auto made = imported({"counties.geojson"}).made.dataset;
    made.reference_areas = {{"all", "All", square_km(20000), {{0}, "row 1"}}};
    write_dataset(made, folder / "copy");
    const auto again = read_any_dataset({{folder / "copy"}});
    CHECK(again.regions.size() == made.regions.size());
    CHECK((again.control == made.control));
    CHECK((again.areas == made.areas));
}

TEST_CASE("all files of a Shapefile given at once are one, and any of them stands for it") {
    const test::Folder folder;
    for (const char* end : {"a.dbf", "a.prj", "a.shp", "a.shp.xml", "a.shx"})
        test::write_text(folder / end, "");
    const auto names_for = [&](const std::vector<const char*>& given) {
        std::vector<std::filesystem::path> files;
        for (const char* name : given) files.push_back(folder / name);
        std::string shown;
        for (const auto& file : foreign_files(files)) shown += file.shown + " ";
        return shown;
    };
    CHECK(names_for({"a.dbf", "a.prj", "a.shp", "a.shp.xml", "a.shx"}) == "a.shp ");
    CHECK(names_for({"a.dbf", "a.shx"}) == "a.shp ");
}

TEST_CASE("files of one name in several folders are told apart") {
    const test::Folder folder;
    for (const char* day : {"2022_02_25", "20220310"}) {
        std::filesystem::create_directory(folder / day);
        test::write_text(
            folder / day / "control.geojson",
            R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":)" +
                std::string(day[4] == '_' ? "[[[0,0],[1,0],[1,1],[0,0]]]" : "[[[0,0],[2,0],[2,2],[0,0]]]") +
                "}}");
    }
    ImportRequest request;
    request.files = {folder.path()};
    const auto result = import_files(request);
    CHECK(tells(result, "every file, layer or folder has a date in its name"));
    CHECK(valid_regions(result.made.dataset, "2022-03-01") == 1);
    CHECK(result.made.dataset.last_day == *parse_day("2022-03-10"));
    CHECK(result.table.layers[0].file.find("2022") != std::string::npos);
}

TEST_CASE("a file that holds no outlines is told what it is and what to do") {
    const test::Folder folder;
    for (const char* name : {"way.gpx", "old.xls", "map.png", "project.qgz", "lone.dbf"}) {
        CAPTURE(name);
        test::write_text(folder / name, "x");
        CHECK_THROWS_WITH(foreign_files({folder / name}), Catch::Contains(name) && Catch::Contains(";"));
    }
}

TEST_CASE("a table called .txt is read when it is given") {
    const test::Folder folder;
    test::write_text(folder / "lands.txt", "name\tstart\tWKT\nA\t1914\tPOLYGON((0 50,1 50,1 51,0 50))\n");
    ImportRequest request;
    request.files = {folder / "lands.txt"};
    CHECK(import_files(request).made.dataset.regions.size() == 1);
}

TEST_CASE("what is wrong with the outlines of all rows is said once") {
    CHECK_THROWS_WITH(imported({"utm_undeclared.geojson"}), !Catch::Contains("row 2:"));
}
