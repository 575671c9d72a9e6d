
#include "geodata/base/error.hpp"
#include "geodata/edit/repairs.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

TEST_CASE("a dataset whose faults have plain repairs can be read with them, and its files stay as they are") {
    test::GoodCopy dataset;
    const std::string atlas = "atlas,Atlas,Pocket Atlas,A. Printer,foreign,,comparison,\n";
    dataset.replace("sources.csv", atlas, atlas + atlas);
    const auto before = test::read_file(dataset / "sources.csv");
    REQUIRE_THROWS_AS(read_dataset(dataset.path()), Error);
    const auto mended = repaired_dataset(dataset.path());
    REQUIRE(mended);
    CHECK(mended->made.size() == 1);
    CHECK(mended->dataset.sources.size() == 2);
    CHECK(test::read_file(dataset / "sources.csv") == before);
}

TEST_CASE("a dataset that has other faults as well, or none, is not said to be repaired") {
    test::GoodCopy dataset;
    CHECK_FALSE(repaired_dataset(dataset.path()));
    dataset.replace("control.csv", "upper-valley,north,1900-03-10", "upper-valley , north,soon");
    CHECK_FALSE(repaired_dataset(dataset.path()));
}
