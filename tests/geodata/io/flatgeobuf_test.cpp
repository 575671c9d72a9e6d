#include "geodata/base/error.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/tools.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

std::filesystem::path good() { return std::filesystem::path(test::tests_folder) / "data" / "good"; }

/// The good dataset with its outlines written by another program.
void with_flatgeobuf(const std::filesystem::path& folder) {
    std::filesystem::copy(good(), folder, std::filesystem::copy_options::recursive);
    std::filesystem::remove(folder / "regions.geojson");
    const auto command = "ogr2ogr -f FlatGeobuf -nlt PROMOTE_TO_MULTI -lco SPATIAL_INDEX=NO '" +
                         (folder / "regions.fgb").string() + "' '" + (good() / "regions.geojson").string() +
                         "'";
    REQUIRE(std::system(command.c_str()) == 0);
}

}  // namespace

TEST_CASE("outlines in a FlatGeobuf read as those in a GeoJSON") {
    const test::Folder folder;
    with_flatgeobuf(folder / "flat");
    CHECK((read_dataset(folder / "flat").regions == read_dataset(good()).regions));
}

TEST_CASE("a folder with outlines in two files is refused") {
    const test::Folder folder;
    with_flatgeobuf(folder / "flat");
    std::filesystem::copy(good() / "regions.geojson", folder / "flat" / "regions.geojson");
    CHECK_THROWS_WITH(
        read_dataset(folder / "flat"),
        Catch::EndsWith("flat/regions.fgb: the folder holds regions.geojson as well; keep one of the two."));
}

TEST_CASE("a FlatGeobuf that is none is refused in one sentence") {
    const test::Folder folder;
    with_flatgeobuf(folder / "flat");
    test::write_text(folder / "flat" / "regions.fgb", "no outlines");
    CHECK_THROWS_WITH(read_dataset(folder / "flat"), Catch::Contains("not a readable FlatGeobuf file"));
}
