#include "geodata/geometry/delaunay_flips.hpp"

#include "geodata/geometry/triangulate.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <random>

using namespace geodata;

namespace {

double cross(PlanePoint a, PlanePoint b, PlanePoint c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

double area(const std::vector<PlanePoint>& points, const std::vector<std::uint32_t>& corners) {
    double twice = 0;
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        const double of_one = cross(points[corners[i]], points[corners[i + 1]], points[corners[i + 2]]);
        REQUIRE(of_one >= 0);
        twice += of_one;
    }
    return twice / 2;
}

double edge_length(const std::vector<PlanePoint>& points, const std::vector<std::uint32_t>& corners) {
    double sum = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const PlanePoint a = points[corners[i]];
        const PlanePoint b = points[corners[i % 3 == 2 ? i - 2 : i + 1]];
        sum += std::hypot(b.x - a.x, b.y - a.y);
    }
    return sum;
}

}  // namespace

TEST_CASE("a thin pair of triangles gets the short diagonal") {
    const std::vector<PlanePoint> kite{{0, 0}, {5, -1}, {10, 0}, {5, 1}};
    std::vector<std::uint32_t> corners{0, 1, 2, 0, 2, 3};
    fatten_triangles(kite, corners);
    CHECK(area(kite, corners) == Approx(10));
    CHECK(edge_length(kite, corners) < 25);
}

TEST_CASE("a diagonal that would leave the area stays") {
    const std::vector<PlanePoint> arrow{{0, 0}, {10, 0}, {2, 2}, {0, 10}};
    std::vector<std::uint32_t> corners{0, 1, 2, 0, 2, 3};
    const auto before = corners;
    fatten_triangles(arrow, corners);
    CHECK(corners == before);
}

TEST_CASE("fatter triangles cover the same area with less edge") {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> share(0.4, 1);
    for (const int count : {5, 40, 300, 2000}) {
        std::vector<PlanePoint> ring;
        for (int i = 0; i < count; ++i) {
            const double turn = 2 * std::numbers::pi * i / count;
            const double r = 100 * share(random);
            ring.push_back({r * std::cos(turn), r * std::sin(turn)});
        }
        std::vector<std::uint32_t> corners = triangulate(Polygon<PlanePoint>{ring, {}}).corners;
        const auto before = corners;
        fatten_triangles(ring, corners);
        CHECK(corners.size() == before.size());
        CHECK(area(ring, corners) == Approx(area(ring, before)).epsilon(1e-12));
        CHECK(edge_length(ring, corners) <= edge_length(ring, before));
    }
}

TEST_CASE("points on one circle, where every diagonal is as good, come to an end") {
    std::vector<PlanePoint> ring;
    for (int i = 0; i < 500; ++i)
        ring.push_back({std::cos(std::numbers::pi * i / 250), std::sin(std::numbers::pi * i / 250)});
    std::vector<std::uint32_t> corners = triangulate(Polygon<PlanePoint>{ring, {}}).corners;
    fatten_triangles(ring, corners);
    CHECK(area(ring, corners) == Approx(std::numbers::pi).epsilon(0.001));
}

TEST_CASE("no triangles are no trouble") {
    std::vector<std::uint32_t> corners;
    fatten_triangles({}, corners);
    CHECK(corners.empty());
}
