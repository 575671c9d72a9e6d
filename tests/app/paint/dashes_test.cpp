#include "app/paint/stroke_outline.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

TEST_CASE("dashes run on round corners") {
    const auto pieces = split_dashes({{0, 0}, {10, 0}, {10, 10}}, false, {6, 2});
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0] == PagePath{{0, 0}, {6, 0}});
    CHECK(pieces[1] == PagePath{{8, 0}, {10, 0}, {10, 4}});
    CHECK(pieces[2] == PagePath{{10, 6}, {10, 10}});
}

TEST_CASE("an odd count swaps on and off each time round") {
    const auto pieces = split_dashes({{0, 0}, {12, 0}}, false, {3});
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[1] == PagePath{{6, 0}, {9, 0}});
}

TEST_CASE("a closed path ends where it began") {
    const auto pieces = split_dashes({{0, 0}, {4, 0}, {4, 3}}, true, {100, 1});
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0] == PagePath{{0, 0}, {4, 0}, {4, 3}, {0, 0}});
}

TEST_CASE("dashes of no length are dots") {
    const auto pieces = split_dashes({{0, 0}, {10, 0}}, false, {0, 4});
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[1] == PagePath{{4, 0}, {4, 0}});
}

TEST_CASE("dashes that say nothing leave the line whole") {
    for (const std::vector<double>& dash : {std::vector<double>{0, 0}, {-1, 2}, {}})
        CHECK(split_dashes({{0, 0}, {10, 0}}, false, dash).size() == 1);
    CHECK(split_dashes({}, true, {1, 1}).empty());
}
