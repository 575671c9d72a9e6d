#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

TEST_CASE("the built-in dataset as one GeoPackage reads back the same") {
    const test::Folder folder;
    write_dataset(test::built_in(), folder / "whole.gpkg");
    CHECK(read_dataset(folder / "whole.gpkg") == test::built_in());
}

TEST_CASE("the built-in dataset as a folder reads back the same") {
    const test::Folder folder;
    write_dataset(test::built_in(), folder / "whole");
    CHECK(read_dataset(folder / "whole") == test::built_in());
}

TEST_CASE("a dataset cannot be written into a folder that is not there") {
    const test::Folder folder;
    CHECK_THROWS(write_dataset(test::built_in(), folder / "missing" / "whole"));
    CHECK_THROWS(write_dataset(test::built_in(), folder / "missing" / "whole.gpkg"));
}
