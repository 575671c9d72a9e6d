#include "geodata/model/dataset.hpp"

#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::SmallDataset;

TEST_CASE("rows are found by their id") {
    SmallDataset small;
    const auto valley = small.region("valley", 875);
    CHECK(find_region(small.data, "valley") == valley);
    CHECK(find_source(small.data, "list") == SourceIndex{0});
    CHECK_FALSE(find_region(small.data, "hill"));
    CHECK_FALSE(find_region(small.data, "Valley"));
    CHECK_FALSE(find_source(small.data, ""));
}

TEST_CASE("a region lies inside everything around it, at any depth, but not inside itself") {
    SmallDataset small;
    const auto land = small.region("land", 900);
    const auto valley = small.region("valley", 100, land);
    const auto farm = small.region("farm", 1, valley);
    CHECK(lies_inside(small.data, valley, land));
    CHECK(lies_inside(small.data, farm, land));
    CHECK_FALSE(lies_inside(small.data, land, valley));
    CHECK_FALSE(lies_inside(small.data, land, land));
}

TEST_CASE("a circle of parts ends the search instead of running for ever") {
    SmallDataset small;
    const auto a = small.region("a", 1);
    const auto b = small.region("b", 1, a);
    const auto c = small.region("c", 1);
    small.data.regions[a.position()].part_of = b;
    CHECK_FALSE(lies_inside(small.data, a, c));
}

TEST_CASE("a scope means the regions it names and all of its kinds") {
    SmallDataset small;
    const auto valley = small.region("valley", 1);
    const auto hill = small.region("hill", 1);
    small.data.regions[hill.position()].kind = "raion";
    CHECK(in_scope(small.data, {{valley}, {}, "", ""}, valley));
    CHECK_FALSE(in_scope(small.data, {{valley}, {}, "", ""}, hill));
    CHECK(in_scope(small.data, {{}, {"raion"}, "", ""}, hill));
    CHECK_FALSE(in_scope(small.data, {{}, {"raion"}, "", ""}, valley));
    CHECK(in_scope(small.data, {{valley}, {"raion"}, "", ""}, hill));
    CHECK_FALSE(in_scope(small.data, {}, valley));
}
