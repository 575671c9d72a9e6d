#include "geodata/geometry/measure.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/geodesic.hpp"
#include "tests/support/words.hpp"

#include "geodata/analysis/control/measured.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::square;

namespace {

/// A frame: a square with a square hole in its middle.
PlanePolygons frame() {
    auto shape = square(0, 0, 10);
    shape[0].holes.push_back(test::box_ring<PlanePoint>(2, 2, 6, 6));
    return shape;
}

}  // namespace

TEST_CASE("a point is inside the outline and outside its holes") {
    CHECK(contains(frame(), {1, 5}));
    CHECK(contains(frame(), {9, 5}));
    CHECK_FALSE(contains(frame(), {5, 5}));
    CHECK_FALSE(contains(frame(), {11, 5}));
    CHECK_FALSE(contains(frame(), {-1, 5}));
    CHECK_FALSE(contains(frame(), {5, 11}));
}

TEST_CASE("a line through a corner does not count it twice") {
    const PlanePolygons diamond{{{{0, -5}, {5, 0}, {0, 5}, {-5, 0}}, {}}};
    CHECK(contains(diamond, {0, 0}));
    CHECK_FALSE(contains(diamond, {-6, 0}));
    CHECK_FALSE(contains(diamond, {6, 0}));
    CHECK_FALSE(contains(diamond, {-1, 5}));
}

TEST_CASE("a point is inside any part of the shape") {
    auto islands = square(0, 0, 10);
    islands.push_back(square(100, 0, 5).front());
    CHECK(contains(islands, {102, 2}));
    CHECK_FALSE(contains(islands, {50, 2}));
}

TEST_CASE("nothing contains no point") {
    CHECK_FALSE(contains({}, {0, 0}));
    CHECK_FALSE(contains({{{}, {}}}, {0, 0}));
}

TEST_CASE("the label of a square is in its middle") {
    CHECK(label_point(square(0, 0, 10)).x == Approx(5));
    CHECK(label_point(square(0, 0, 10)).y == Approx(5));
}

TEST_CASE("the label lies inside the shape even where its middle does not") {
    const PlanePolygons hook{{{{0, 0}, {10, 0}, {10, 1}, {1, 1}, {1, 9}, {10, 9}, {10, 10}, {0, 10}}, {}}};
    CHECK(contains(hook, label_point(hook)));
    CHECK(contains(frame(), label_point(frame())));
}

TEST_CASE("the label lies inside 500 random outlines") {
    std::mt19937 random(7);
    const Projection plane({46.5, 39.7});
    for (int i = 0; i < 500; ++i) {
        const auto shape = plane.to_plane(LonLatPolygons{{test::random_outline(random, 0.5), {}}});
        REQUIRE(contains(shape, label_point(shape)));
    }
}

TEST_CASE("the label of every built-in region lies inside it") {
    const auto& dataset = test::built_in();
    const auto shapes = regions_on_plane(dataset, dataset_projection(dataset));
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        CAPTURE(dataset.regions[i].id);
        CHECK(contains(shapes[i], label_point(shapes[i])));
    }
}

TEST_CASE("an empty shape has its label at the origin") { CHECK(label_point({}) == PlanePoint{0, 0}); }
