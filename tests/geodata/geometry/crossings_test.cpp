#include "geodata/geometry/crossings.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace geodata;

namespace {

LonLatPolygons random_ring(std::size_t corners) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 1);
    LonLatPolygons shape(1);
    for (std::size_t i = 0; i < corners; ++i)
        shape[0].outer.push_back({10 + place(random), 45 + place(random)});
    return shape;
}

LonLatPolygons round_ring(std::size_t corners) {
    LonLatPolygons shape(1);
    for (std::size_t i = 0; i < corners; ++i) {
        const double angle = 6.283185307179586 * static_cast<double>(i) / static_cast<double>(corners);
        shape[0].outer.push_back({10 + std::cos(angle), 45 + std::sin(angle)});
    }
    return shape;
}

}  // namespace

TEST_CASE("a ring of corners by chance crosses itself very often") {
    CHECK(crosses_more_than(random_ring(5000), 10'000));
    CHECK(crosses_more_than(random_ring(400), 2'000));
}

TEST_CASE("a round outline of any number of corners does not cross itself") {
    CHECK_FALSE(crosses_more_than(round_ring(200), 0));
    CHECK_FALSE(crosses_more_than(round_ring(100'000), 0));
}

TEST_CASE("a single crossing counts as one") {
    auto shape = round_ring(1000);
    std::swap(shape[0].outer[100], shape[0].outer[101]);
    CHECK(crosses_more_than(shape, 0));
    CHECK_FALSE(crosses_more_than(shape, 1));
}

TEST_CASE("a border that is shared by two parts is no crossing") {
    auto shape = round_ring(300);
    shape.push_back(shape.front());
    CHECK_FALSE(crosses_more_than(shape, 0));
}

TEST_CASE("an outline may cross itself once for each corner, two thousand times at most") {
    CHECK(crossings_allowed(random_ring(80)) == 80);
    CHECK(crossings_allowed(random_ring(5000)) == 2000);
    CHECK(crosses_too_often(random_ring(80)));
    auto shape = round_ring(80);
    for (std::size_t i = 0; i + 1 < 80; i += 2) std::swap(shape[0].outer[i], shape[0].outer[i + 1]);
    CHECK(crosses_more_than(shape, 30));
    CHECK_FALSE(crosses_too_often(shape));
}
