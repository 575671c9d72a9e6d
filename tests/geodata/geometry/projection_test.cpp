#include "geodata/geometry/projection.hpp"

#include "tests/support/geodesic.hpp"
#include "tests/support/words.hpp"

#include "geodata/base/error.hpp"
#include "geodata/geometry/measure.hpp"

#include <catch2/catch.hpp>
#include <proj.h>

#include <limits>
#include <memory>

using namespace geodata;

namespace {

const LonLat karabakh{46.5, 39.7};

double metres_apart(PlanePoint a, PlanePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("the centre of the projection is the origin of the plane") {
    const Projection plane(karabakh);
    CHECK(metres_apart(plane.to_plane(karabakh), {0, 0}) < 1e-6);
    CHECK(plane.centre() == karabakh);
}

TEST_CASE("places have the image that PROJ gives them, near the centre to a tenth of a micrometre") {
    const std::unique_ptr<PJ_CONTEXT, decltype(&proj_context_destroy)> context(proj_context_create(),
                                                                               proj_context_destroy);
    const std::unique_ptr<PJ, decltype(&proj_destroy)> laea(
        proj_create(context.get(), "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
                                   "+step +proj=laea +lat_0=39.7 +lon_0=46.5 +ellps=WGS84"),
        proj_destroy);
    std::mt19937 random(1994);
    const Projection plane(karabakh);
    for (const double reach : {2.0, 40.0}) {
        std::uniform_real_distribution<double> degrees(-reach, reach);
        for (int i = 0; i < 2000; ++i) {
            const LonLat place{karabakh.lon + degrees(random), karabakh.lat + degrees(random)};
            const auto wanted = proj_trans(laea.get(), PJ_FWD, proj_coord(place.lon, place.lat, 0, 0));
            REQUIRE(metres_apart(plane.to_plane(place), {wanted.xy.x, wanted.xy.y}) <
                    (reach < 10 ? 1e-7 : 1e-5));
        }
    }
}

TEST_CASE("east is right and north is up") {
    const Projection plane(karabakh);
    CHECK(plane.to_plane({47, 39.7}).x > 0);
    CHECK(plane.to_plane({46, 39.7}).x < 0);
    CHECK(plane.to_plane({46.5, 40}).y > 0);
    CHECK(plane.to_plane({46.5, 39}).y < 0);
}

TEST_CASE("equal areas on the ground are equal areas on the plane, for 300 random outlines") {
    std::mt19937 random(1988);
    const Projection plane(karabakh);
    for (int i = 0; i < 300; ++i) {
        // Geodesics are curves on the plane, so each edge is cut into pieces first.
        const auto ring = test::random_outline(random, 0.6);
        const auto on_plane = plane.to_plane(LonLatPolygons{{test::densified(ring, 60), {}}});
        REQUIRE(plane_area(on_plane).square_metres ==
                Approx(geodesic_area({{ring, {}}}).square_metres).epsilon(1e-6));
    }
}

TEST_CASE("the way back from the plane leads to the same place") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> degrees(-8, 8);
    const Projection plane(karabakh);
    for (int i = 0; i < 500; ++i) {
        const LonLat place{karabakh.lon + degrees(random), karabakh.lat + degrees(random)};
        const auto back = plane.to_lon_lat(plane.to_plane(place));
        REQUIRE(back.lon == Approx(place.lon).margin(1e-9));
        REQUIRE(back.lat == Approx(place.lat).margin(1e-9));
    }
}

TEST_CASE("near the centre distances are those on the ground") {
    const Projection plane(karabakh);
    const LonLat shusha{46.7512, 39.7633};
    CHECK(metres_apart(plane.to_plane(karabakh), plane.to_plane(shusha)) / 1000 ==
          Approx(geodesic_length_km({karabakh, shusha})).epsilon(1e-5));
}

TEST_CASE("holes and lines are projected point by point") {
    const Projection plane(karabakh);
    auto land = test::square_of_degrees(46, 39, 1);
    land[0].holes.push_back(test::square_of_degrees(46.2, 39.2, 0.3)[0].outer);
    const auto projected = plane.to_plane(land);
    REQUIRE(projected[0].holes.size() == 1);
    CHECK(projected[0].outer[2] == plane.to_plane(LonLat{47, 40}));
    CHECK(projected[0].holes[0][0] == plane.to_plane(LonLat{46.2, 39.2}));
    CHECK(plane.to_plane(LonLatLine{{46, 39}}).front() == plane.to_plane(LonLat{46, 39}));
}

TEST_CASE("what cannot be projected becomes not a number") {
    const Projection plane(karabakh);
    const double infinite = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const LonLat place : {LonLat{infinite, 0}, LonLat{0, infinite}, LonLat{nan, 40}, LonLat{46, nan},
                               LonLat{46, 1e308}, LonLat{karabakh.lon - 180, -karabakh.lat}}) {
        CAPTURE(place.lon, place.lat);
        const auto point = plane.to_plane(place);
        CHECK(!(std::isfinite(point.x) && std::isfinite(point.y)));
    }
}

TEST_CASE("a copy projects as its original does") {
    const Projection plane(karabakh);
    const auto copy = plane;
    CHECK(copy.to_plane(LonLat{47, 40}) == plane.to_plane(LonLat{47, 40}));
}

TEST_CASE("a centre beyond the pole is refused with a sentence") {
    CHECK_THROWS_AS(Projection(LonLat{0, 91}), Error);
}

TEST_CASE("a centre that is no number is refused with a sentence") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    for (const LonLat centre : {LonLat{0, nan}, LonLat{nan, 0}, LonLat{infinite, 0}, LonLat{0, -infinite}})
        CHECK_THROWS_AS(Projection(centre), Error);
}
