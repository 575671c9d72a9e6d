#include "geodata/geometry/equal_earth.hpp"

#include "geodata/analysis/control/measured.hpp"
#include "geodata/geometry/lon_lat_extent.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/projection.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>
#include <proj.h>

#include <cmath>
#include <memory>

using namespace geodata;

namespace {

Dataset showing(LonLatBox view) {
    Dataset dataset;
    dataset.default_view = view;
    return dataset;
}

}  // namespace

TEST_CASE("places have the image that PROJ's Equal Earth gives them") {
    const std::unique_ptr<PJ_CONTEXT, decltype(&proj_context_destroy)> context(proj_context_create(),
                                                                               proj_context_destroy);
    const std::unique_ptr<PJ, decltype(&proj_destroy)> eqearth(
        proj_create(context.get(), "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
                                   "+step +proj=eqearth +ellps=WGS84"),
        proj_destroy);
    for (double lon = -180; lon <= 180; lon += 36) {
        for (double lat = -90; lat <= 90; lat += 15) {
            const auto theirs = proj_trans(eqearth.get(), PJ_FWD, proj_coord(lon, lat, 0, 0));
            const auto ours = equal_earth(lon, lat);
            CHECK(std::hypot(ours.x - theirs.xy.x, ours.y - theirs.xy.y) < 0.01);
        }
    }
}

TEST_CASE("the way back from the map of the world leads to the same place") {
    for (const auto place : {LonLat{0, 0}, LonLat{-170, 60}, LonLat{100, -45}, LonLat{12, 89}}) {
        const auto back = equal_earth_inverse(equal_earth(place.lon, place.lat));
        CHECK(back.lon == Approx(place.lon).margin(1e-7));
        CHECK(back.lat == Approx(place.lat).margin(1e-7));
    }
}

TEST_CASE("beside the map of the world there is no place") {
    CHECK(std::isnan(equal_earth_inverse({3e7, 0}).lon));
}

TEST_CASE("areas on the map of the world are those on the ellipsoid") {
    for (const double south : {0.0, 40.0, 70.0}) {
        const auto shape = test::square_of_degrees(100, south, 0.5);
        const auto mapped = plane_area(Projection::world(0).to_plane(shape));
        CHECK(mapped.square_metres == Approx(geodesic_area(shape).square_metres).epsilon(1e-4));
    }
}

TEST_CASE("what lies across the border of the map of the world is drawn in two parts of the same area") {
    const LonLatPolygons fiji{{{{179, -18}, {-179, -18}, {-179, -17}, {179, -17}}, {}}};
    const auto parts = Projection::world(0).to_plane(fiji);
    CHECK(parts.size() == 2);
    const auto whole = plane_area(Projection::world(180).to_plane(fiji));
    CHECK(plane_area(parts).square_metres == Approx(whole.square_metres).epsilon(1e-6));
}

TEST_CASE("land on both sides of the 180th meridian is one place") {
    const LonLatPolygons west{{test::box_ring<LonLat>(178, -18, 2, 1), {}}};
    const LonLatPolygons east{{test::box_ring<LonLat>(-180, -18, 1, 1), {}}};
    const auto box = extent_on_earth({&west, &east});
    CHECK(box == LonLatBox{178, -18, 181, -17});
}

TEST_CASE("land all over the world keeps the box of its longitudes") {
    const LonLatPolygons a{{test::box_ring<LonLat>(-170, 0, 160, 10), {}}};
    const LonLatPolygons b{{test::box_ring<LonLat>(0, 0, 175, 10), {}}};
    CHECK(extent_on_earth({&a, &b}) == LonLatBox{-170, 0, 175, 10});
}

TEST_CASE("the plane suits the view: around it, around a pole, or of the world") {
    CHECK(dataset_projection(showing({10, 40, 20, 50})).centre() == LonLat{15, 45});
    CHECK(dataset_projection(showing({178, -18, 181, -17})).centre() == LonLat{179.5, -17.5});
    CHECK(dataset_projection(showing({179, -18, 183, -17})).centre() == LonLat{-179, -17.5});
    CHECK(dataset_projection(showing({-180, 50, 180, 90})).centre().lat == 90);
    CHECK(dataset_projection(showing({-180, -60, 180, 80})).is_world());
}
