#include "geodata/geometry/simplify.hpp"

#include "geodata/geometry/measure.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace geodata;

namespace {

using Points = std::vector<PlanePoint>;

Points ragged(std::mt19937& random, int count) {
    std::uniform_real_distribution<double> radius(900, 1000);
    Points ring;
    for (int i = 0; i < count; ++i) {
        const double turn = 2 * std::numbers::pi * i / count;
        const double r = radius(random);
        ring.push_back({r * std::cos(turn), r * std::sin(turn)});
    }
    return ring;
}

Points simplified(const Points& ring, double tolerance) {
    Points kept;
    RingSimplifier().add(ring, tolerance, kept);
    return kept;
}

double distance_to_piece(PlanePoint p, PlanePoint a, PlanePoint b) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double along = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

double distance_to_ring(PlanePoint point, const Points& ring) {
    double least = 1e300;
    for (std::size_t i = 0; i < ring.size(); ++i)
        least = std::min(least, distance_to_piece(point, ring[i], ring[(i + 1) % ring.size()]));
    return least;
}

}  // namespace

TEST_CASE("no corner left out lies farther than the tolerance from what is kept") {
    std::mt19937 random(3);
    for (const double tolerance : {1.0, 10.0, 60.0}) {
        const auto ring = ragged(random, 400);
        const auto kept = simplified(ring, tolerance);
        CAPTURE(tolerance, kept.size());
        CHECK(kept.size() >= 3);
        CHECK(kept.size() < ring.size());
        for (const auto point : ring) CHECK(distance_to_ring(point, kept) <= tolerance * (1 + 1e-9));
    }
}

TEST_CASE("what is kept are corners of the ring in their order") {
    std::mt19937 random(4);
    const auto ring = ragged(random, 200);
    auto next = ring.begin();
    for (const auto point : simplified(ring, 30)) {
        next = std::find(next, ring.end(), point);
        REQUIRE(next != ring.end());
    }
}

TEST_CASE("without a tolerance all corners are kept") {
    std::mt19937 random(5);
    const auto ring = ragged(random, 50);
    CHECK(simplified(ring, 0) == ring);
}

TEST_CASE("corners on a straight side are left out") {
    const Points ring{{0, 0}, {5, 0}, {10, 0}, {10, 10}, {5, 10}, {0, 10}};
    CHECK(simplified(ring, 0.001).size() == 4);
}

TEST_CASE("a ring smaller than the tolerance becomes its box and does not vanish") {
    std::mt19937 random(6);
    const auto kept = simplified(ragged(random, 30), 5000);
    REQUIRE(kept.size() == 4);
    CHECK(plane_area({{kept, {}}}).square_metres > 0);
}

TEST_CASE("rings of less than three corners, and of one place only, are harmless") {
    CHECK(simplified({{1, 1}, {2, 2}}, 1).empty());
    CHECK(simplified({{1, 1}, {1, 1}, {1, 1}, {1, 1}}, 1).size() == 4);
}
