#include "geodata/geometry/measure.hpp"

#include "tests/support/geodesic.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::square;

TEST_CASE("a square is as large as its side squared") {
    CHECK(plane_area(square(0, 0, 1000)) == square_km(1));
    CHECK(plane_area(square(-5e5, 4e6, 1000)) == square_km(1));
}

TEST_CASE("a hole subtracts, whichever way it winds") {
    auto land = square(0, 0, 10);
    land[0].holes.push_back(test::box_ring<PlanePoint>(2, 2, 4, 4));
    CHECK(plane_area(land) == square_metres(84));
    std::reverse(land[0].holes[0].begin(), land[0].holes[0].end());
    CHECK(plane_area(land) == square_metres(84));
    std::reverse(land[0].outer.begin(), land[0].outer.end());
    CHECK(plane_area(land) == square_metres(84));
}

TEST_CASE("the parts of one shape add up") {
    auto islands = square(0, 0, 10);
    islands.push_back(square(100, 0, 5).front());
    CHECK(plane_area(islands) == square_metres(125));
}

TEST_CASE("nothing has no area, and a line neither") {
    CHECK(plane_area({}) == Area{});
    CHECK(plane_area({{{}, {}}}) == Area{});
    CHECK(plane_area({{{{0, 0}, {5, 5}}, {}}}) == Area{});
    CHECK(geodesic_area({}) == Area{});
    CHECK(geodesic_area({{{}, {}}}) == Area{});
}

TEST_CASE("areas on the ellipsoid are those of Green's theorem, for 1000 random outlines") {
    std::mt19937 random(1994);
    for (int i = 0; i < 1000; ++i) {
        const auto ring = test::random_outline(random, i % 2 == 0 ? 0.2 : 2);
        const double area = geodesic_area({{ring, {}}}).square_metres;
        REQUIRE(area == Approx(test::area_by_quadrature(ring)).epsilon(1e-9));
    }
}

TEST_CASE("an eighth of the ellipsoid is an eighth of its known surface") {
    const LonLatPolygons eighth{{{{0, 0}, {90, 0}, {0, 90}}, {}}};
    CHECK(in_square_km(geodesic_area(eighth)) == Approx(510'065'621.724 / 8).epsilon(1e-11));
}

TEST_CASE("a hole subtracts on the ellipsoid") {
    auto land = test::square_of_degrees(46, 39, 1);
    const auto hole = test::square_of_degrees(46.2, 39.2, 0.3);
    const auto whole = geodesic_area(land);
    land[0].holes.push_back(hole[0].outer);
    CHECK(geodesic_area(land) == whole - geodesic_area(hole));
}

TEST_CASE("a degree along a meridian is about 111 km, along the equator 111.32 km") {
    CHECK(geodesic_length_km({{46, 39}, {46, 40}}) == Approx(111.027).margin(0.01));
    CHECK(geodesic_length_km({{46, 0}, {47, 0}}) == Approx(111.3195).margin(0.0001));
    CHECK(geodesic_length_km({{46, 39}, {46, 39.5}, {46, 40}}) ==
          Approx(geodesic_length_km({{46, 39}, {46, 40}})).epsilon(1e-9));
    CHECK(geodesic_length_km({{46, 39}}) == 0);
    CHECK(geodesic_length_km({}) == 0);
}

TEST_CASE("the extent is the box around all parts") {
    auto islands = square(0, 0, 10);
    islands.push_back(square(100, -50, 5).front());
    CHECK(extent(islands) == PlaneBox{0, -50, 105, 10});
    CHECK(extent({}).empty());
}
