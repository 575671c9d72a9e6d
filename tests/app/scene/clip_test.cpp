#include "app/scene/clip_items.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {
const PageRect box{0, 0, 10, 10};
}

TEST_CASE("a ring inside the box stays as it is") {
    const PagePath ring{{2, 2}, {8, 2}, {5, 8}};
    CHECK(clipped_ring(ring, box) == ring);
}

TEST_CASE("a ring outside the box leaves nothing") {
    CHECK(clipped_ring({{20, 20}, {30, 20}, {25, 30}}, box).empty());
}

TEST_CASE("a ring around the box becomes the box") {
    const auto ring = clipped_ring({{-5, -5}, {15, -5}, {15, 15}, {-5, 15}}, box);
    REQUIRE(ring.size() == 4);
    for (const auto corner : ring) CHECK((corner.x == 0 || corner.x == 10));
}

TEST_CASE("a ring across the edge is cut at the edge") {
    const auto ring = clipped_ring({{5, 5}, {15, 5}, {15, 8}, {5, 8}}, box);
    for (const auto point : ring) CHECK(point.x <= 10);
    CHECK(ring.size() == 4);
}
