#include "geodata/edit/dataset_text.hpp"

#include "geodata/edit/edit.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

const std::filesystem::path good = std::filesystem::path(test::tests_folder) / "data/good";

}  // namespace

TEST_CASE("a dataset read from its text is the one read from its files") {
    CHECK(read_dataset(read_dataset_text(good), good) == read_dataset(good));
}

TEST_CASE("an edit that the reader refuses gives the sentence that the file would give") {
    const auto text = edited(read_dataset_text(good), {set_cell("control", 0, "from", "yesterday")});
    CHECK_THROWS_WITH(read_dataset(text, good), Catch::StartsWith("control.csv:2: 'from' must be a day"));
    CHECK(dataset_faults(text, good).size() == 1);
}

TEST_CASE("a GeoPackage has the text of the folder that could be made of it") {
    const test::Folder folder;
    write_dataset(read_dataset(good), folder / "good.gpkg");
    const auto text = read_dataset_text(folder / "good.gpkg");
    CHECK(text.files.contains("regions.geojson"));
    CHECK(read_dataset(text, folder / "good.gpkg").control.size() == read_dataset(good).control.size());
}
