#include "geodata/base/error.hpp"
#include "geodata/import/import.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace geodata;
using Catch::Matchers::Contains;

namespace {

std::string square(int at) {
    return fmt::format(
        R"({{"type":"Feature","properties":{{"id":"r{0}","name":"Land {0}"}},)"
        R"("geometry":{{"type":"Polygon","coordinates":[[[{0},0],[{0}.9,0],[{0}.9,1],[{0},0]]]}}}})",
        at);
}

std::string table_of(int lands, int rows_each, const std::string& column) {
    auto text = "id," + column + ",start\n";
    for (int land = 0; land < lands; ++land)
        for (int row = 0; row < rows_each; ++row)
            text += fmt::format("r{},{}{},{}\n", land, column, row, 1800 + row % 100);
    return text;
}

}  // namespace

TEST_CASE("tables whose rows all match many others are refused with the number of rows, not put together") {
    const test::Folder folder;
    test::write_text(folder / "a-lands.geojson", R"({"type":"FeatureCollection","features":[)" + square(0) +
                                                     "," + square(1) + "," + square(2) + "]}");
    ImportRequest request{{folder / "a-lands.geojson"}};
    for (const std::string column : {"ruler", "tax", "size"}) {
        test::write_text(folder / (column + ".csv"), table_of(3, 2000, column));
        request.files.push_back(folder / (column + ".csv"));
    }
    CHECK_THROWS_WITH(import_files(request), Contains("size.csv: each value of") &&
                                                 Contains("stands in many rows") &&
                                                 Contains("leave one of them out."));
}

TEST_CASE("a folder of datasets is told with their names") {
    const test::Folder folder;
    for (const std::string name : {"north", "south"}) {
        std::filesystem::create_directory(folder / name);
        test::write_text(folder / name / "control.csv", "region,holder,from\nr0,crown,1800\n");
        test::write_text(folder / name / "regions.geojson",
                         R"({"type":"FeatureCollection","features":[)" + square(0) + "]}");
    }
    CHECK_THROWS_WITH(import_files({{folder.path()}}),
                      Contains("this folder has datasets in it (north, south); open one of them."));
}

TEST_CASE("a table of which no row matches an outline is told with how many rows it has") {
    const test::Folder folder;
    test::write_text(folder / "lands.geojson",
                     R"({"type":"FeatureCollection","features":[)" + square(0) + "]}");
    const auto [rows, words] = GENERATE(table<std::string, std::string>(
        {{"x,y\n", "other.csv: its one row has no value that an outline has too; give both a column"},
         {"x,y\nz,y\n", "other.csv: none of its 2 rows has a value that an outline has too; give both"}}));
    test::write_text(folder / "other.csv", "a,b\n" + rows);
    CHECK_THROWS_WITH(import_files({{folder / "lands.geojson", folder / "other.csv"}}),
                      Catch::StartsWith(words));
}
