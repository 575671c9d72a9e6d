#include "geodata/geometry/triangulate.hpp"

#include <catch2/catch.hpp>
#include <geos_c.h>

#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <random>

using namespace geodata;

namespace {

using PlanePolygon = Polygon<PlanePoint>;
using PlaneRing = Ring<PlanePoint>;

PlaneRing square(double from, double until) {
    return {{from, from}, {until, from}, {until, until}, {from, until}};
}

PlaneRing star(std::mt19937& random, PlanePoint centre, double radius, int count) {
    std::uniform_real_distribution<double> share(0.3, 1);
    PlaneRing ring;
    for (int i = 0; i < count; ++i) {
        const double turn = 2 * std::numbers::pi * i / count;
        const double r = radius * share(random);
        ring.push_back({centre.x + r * std::cos(turn), centre.y + r * std::sin(turn)});
    }
    return ring;
}

std::vector<PlanePoint> points_of(const PlanePolygon& polygon) {
    std::vector<PlanePoint> points = polygon.outer;
    for (const PlaneRing& hole : polygon.holes) points.insert(points.end(), hole.begin(), hole.end());
    return points;
}

double cross(PlanePoint a, PlanePoint b, PlanePoint c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Area of the triangles; fails on one that winds the wrong way.
double covered(const PlanePolygon& polygon) {
    const auto points = points_of(polygon);
    const Triangulation result = triangulate(polygon);
    double twice = 0;
    for (std::size_t i = 0; i + 2 < result.corners.size(); i += 3) {
        const double area =
            cross(points[result.corners[i]], points[result.corners[i + 1]], points[result.corners[i + 2]]);
        REQUIRE(area >= 0);
        twice += area;
    }
    return twice / 2;
}

double ring_area(const PlaneRing& ring) {
    double twice = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) twice += cross(ring[0], ring[i], ring[i + 1]);
    return std::abs(twice) / 2;
}

/// The oracle: GEOS with shapes in the order of its own C interface.
class Geos {
public:
    using Shape = std::shared_ptr<GEOSGeometry>;
    Geos() : context_(GEOS_init_r()) {}
    ~Geos() { GEOS_finish_r(context_); }

    Shape own(GEOSGeometry* shape) const {
        return Shape(shape, [this](GEOSGeometry* g) { GEOSGeom_destroy_r(context_, g); });
    }
    Shape box(double x, double y) const {
        return own(GEOSGeom_createRectangle_r(context_, x, y, x + 1, y + 1));
    }
    Shape unite(const std::vector<Shape>& parts) const {
        std::vector<GEOSGeometry*> copies;
        for (const Shape& part : parts) copies.push_back(GEOSGeom_clone_r(context_, part.get()));
        const Shape all = own(GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, copies.data(),
                                                          static_cast<unsigned>(copies.size())));
        return own(GEOSUnaryUnion_r(context_, all.get()));
    }
    double area(const GEOSGeometry* shape) const {
        double value = 0;
        GEOSArea_r(context_, shape, &value);
        return value;
    }
    int parts(const Shape& shape) const { return GEOSGetNumGeometries_r(context_, shape.get()); }
    const GEOSGeometry* part(const Shape& shape, int i) const {
        return GEOSGetGeometryN_r(context_, shape.get(), i);
    }

    PlaneRing ring(const GEOSGeometry* line) const {
        const GEOSCoordSequence* places = GEOSGeom_getCoordSeq_r(context_, line);
        unsigned count = 0;
        GEOSCoordSeq_getSize_r(context_, places, &count);
        PlaneRing points(count - 1);
        for (unsigned i = 0; i + 1 < count; ++i)
            GEOSCoordSeq_getXY_r(context_, places, i, &points[i].x, &points[i].y);
        return points;
    }
    PlanePolygon polygon(const GEOSGeometry* shape) const {
        PlanePolygon polygon{ring(GEOSGetExteriorRing_r(context_, shape)), {}};
        for (int i = 0; i < GEOSGetNumInteriorRings_r(context_, shape); ++i)
            polygon.holes.push_back(ring(GEOSGetInteriorRingN_r(context_, shape, i)));
        return polygon;
    }

private:
    GEOSContextHandle_t context_;
};

}  // namespace

TEST_CASE("a square becomes two triangles") {
    const Triangulation result = triangulate(PlanePolygon{square(0, 2), {}});
    CHECK(result.complete);
    CHECK(result.corners.size() == 6);
    CHECK(covered({square(0, 2), {}}) == Approx(4));
}

TEST_CASE("winding has no meaning, for holes as well") {
    PlaneRing turned = square(1, 2);
    std::reverse(turned.begin(), turned.end());
    PlaneRing outer = square(0, 4);
    std::reverse(outer.begin(), outer.end());
    for (const PlanePolygon& polygon :
         {PlanePolygon{square(0, 4), {square(1, 2)}}, PlanePolygon{square(0, 4), {turned}},
          PlanePolygon{outer, {turned}}, PlanePolygon{outer, {square(1, 2)}}}) {
        CHECK(triangulate(polygon).complete);
        CHECK(covered(polygon) == Approx(15));
    }
}

TEST_CASE("repeated and collinear points do no harm") {
    const PlanePolygon polygon{
        {{0, 0}, {0, 0}, {1, 0}, {2, 0}, {2, 2}, {2, 2}, {1, 2}, {0, 2}, {0, 1}, {0, 0}}, {}};
    CHECK(triangulate(polygon).complete);
    CHECK(covered(polygon) == Approx(4));
}

TEST_CASE("rings without area give no triangles") {
    for (const PlaneRing& ring :
         {PlaneRing{}, PlaneRing{{1, 1}}, PlaneRing{{0, 0}, {1, 1}}, PlaneRing{{0, 0}, {1, 1}, {2, 2}},
          PlaneRing{{3, 3}, {3, 3}, {3, 3}, {3, 3}}}) {
        const Triangulation result = triangulate(PlanePolygon{ring, {}});
        CHECK(result.complete);
        CHECK(result.corners.empty());
    }
}

TEST_CASE("holes may touch each other and the outer ring at a point") {
    const PlaneRing diamond{{1, 3}, {2, 2}, {3, 3}, {2, 4}};
    const PlaneRing beside{{3, 3}, {4, 2}, {5, 3}, {4, 4}};
    const PlaneRing at_corner{{0, 0}, {1, 0.5}, {0.5, 1}};
    const PlaneRing at_edge{{0, 5}, {1, 4.8}, {1, 5.2}};
    const PlanePolygon polygon{square(0, 6), {diamond, beside, at_corner, at_edge}};
    CHECK(triangulate(polygon).complete);
    const double holes = ring_area(diamond) + ring_area(beside) + ring_area(at_corner) + ring_area(at_edge);
    CHECK(covered(polygon) == Approx(36 - holes).epsilon(1e-12));
}

TEST_CASE("a ring that crosses itself ends and says that it is not complete") {
    const PlaneRing pentagram{{0, 3}, {2, -3}, {-3, 1}, {3, 1}, {-2, -3}};
    CHECK_FALSE(triangulate(PlanePolygon{pentagram, {}}).complete);
    CHECK_FALSE(triangulate(PlanePolygon{square(0, 1), {square(5, 7)}}).complete);
    std::mt19937 random(3);
    std::uniform_real_distribution<double> place(0, 1);
    PlaneRing tangle(3000);
    for (PlanePoint& point : tangle) point = {place(random), place(random)};
    CHECK_FALSE(triangulate(PlanePolygon{tangle, {}}).complete);
}

TEST_CASE("triangles cover random stars with holes, far from the origin as well") {
    std::mt19937 random(1);
    for (int count = 8; count < 400; count = count * 5 / 4 + 1) {
        PlanePolygon polygon{star(random, {4e6, -3e6}, 1000, count), {}};
        for (const PlanePoint centre :
             {PlanePoint{100, 0}, PlanePoint{-100, 30}, PlanePoint{0, -120}, PlanePoint{-5, 110}})
            polygon.holes.push_back(star(random, {4e6 + centre.x, -3e6 + centre.y}, 50, count));
        const double expected = ring_area(polygon.outer) - ring_area(polygon.holes[0]) -
                                ring_area(polygon.holes[1]) - ring_area(polygon.holes[2]) -
                                ring_area(polygon.holes[3]);
        CHECK(triangulate(polygon).complete);
        CHECK(covered(polygon) == Approx(expected).epsilon(1e-9));
    }
}

TEST_CASE("triangles cover what GEOS makes of random chequers, with many touching holes") {
    const Geos geos;
    std::mt19937 random(2);
    for (int round = 0; round < 60; ++round) {
        std::bernoulli_distribution kept(0.4 + 0.01 * (round % 50));
        std::vector<Geos::Shape> boxes;
        for (int x = 0; x < 16; ++x)
            for (int y = 0; y < 16; ++y)
                if (kept(random)) boxes.push_back(geos.box(x, y));
        const auto shape = geos.unite(boxes);
        for (int i = 0; i < geos.parts(shape); ++i) {
            const GEOSGeometry* part = geos.part(shape, i);
            const PlanePolygon polygon = geos.polygon(part);
            CHECK(triangulate(polygon).complete);
            CHECK(covered(polygon) == Approx(geos.area(part)).epsilon(1e-12));
        }
    }
}

TEST_CASE("an outline of n points in general position becomes n - 2 triangles") {
    std::mt19937 random(5);
    for (const int count : {3, 10, 50, 200}) {
        const PlaneRing ring = star(random, {0, 0}, 10, count);
        CHECK(triangulate(PlanePolygon{ring, {}}).corners.size() == 3 * static_cast<std::size_t>(count - 2));
    }
}

TEST_CASE("one triangulator serves many polygons and numbers their points on") {
    Triangulator triangulator;
    std::vector<std::uint32_t> corners;
    const PlaneRing ring = square(0, 1);
    const std::array<std::uint32_t, 1> ends{4};
    CHECK(triangulator.add(ring, ends, corners, 0));
    CHECK(triangulator.add(ring, ends, corners, 100));
    REQUIRE(corners.size() == 12);
    for (std::size_t i = 0; i < 6; ++i) CHECK(corners[i + 6] == corners[i] + 100);
}
