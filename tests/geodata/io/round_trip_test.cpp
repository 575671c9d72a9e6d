#include "geodata/io/dataset_writer.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

/// The dataset after it was written under that name and read again.
Dataset again(const Dataset& dataset, const std::string& name) {
    const test::Folder folder;
    write_dataset(dataset, folder / name);
    return read_dataset(folder / name);
}

/// Table by table, so that a failure says where.
void same(const Dataset& found, const Dataset& expected) {
    CHECK(found.title == expected.title);
    CHECK(found.default_view == expected.default_view);
    CHECK((found.parties == expected.parties));
    CHECK((found.reference_areas == expected.reference_areas));
    CHECK((found.sources == expected.sources));
    CHECK((found.regions == expected.regions));
    CHECK((found.context == expected.context));
    CHECK((found.control == expected.control));
    CHECK((found.areas == expected.areas));
    CHECK((found.totals == expected.totals));
    CHECK((found.events == expected.events));
    CHECK((found.statements == expected.statements));
    CHECK((found.names == expected.names));
    CHECK((found.profiles == expected.profiles));
    CHECK((found == expected));
}

Dataset good() { return read_dataset(std::filesystem::path(test::tests_folder) / "data" / "good"); }

}  // namespace

TEST_CASE("a small dataset written as a folder reads as the same dataset") {
    same(again(good(), "copy"), good());
}

TEST_CASE("a small dataset written as a GeoPackage reads as the same dataset") {
    same(again(good(), "copy.gpkg"), good());
}

TEST_CASE("the built-in dataset written as a folder reads as the same dataset") {
    same(again(test::built_in(), "copy"), test::built_in());
}

TEST_CASE("the built-in dataset written as a GeoPackage reads as the same dataset") {
    same(again(test::built_in(), "copy.gpkg"), test::built_in());
}

TEST_CASE("commas, quotes, line ends and other scripts survive") {
    auto dataset = good();
    dataset.control[0].note = "a, \"b\"\nՇուշի; Шуша";
    dataset.sources[0].title = ",";
    dataset.regions[0].name = "Şuşa \"old\" <&>";
    dataset.events[0].title = "'; drop table";
    same(again(dataset, "copy"), dataset);
    same(again(dataset, "copy.gpkg"), dataset);
}

TEST_CASE("numbers survive to the last digit, degrees to the seventh") {
    auto dataset = good();
    dataset.areas[0].area = square_km(0.1 + 0.2);
    dataset.control[3].share = 100.0 / 3;
    dataset.regions[0].shape[0].outer[0] = {10.1234567, 44.9876543};
    same(again(dataset, "copy"), dataset);
    same(again(dataset, "copy.gpkg"), dataset);
}

TEST_CASE("a dataset is not written into a folder that is not there") {
    CHECK_THROWS_AS(write_dataset(good(), "/no/such/folder/copy.gpkg"), Error);
    CHECK_THROWS_AS(write_dataset(good(), "/no/such/folder/copy"), Error);
}
