#include "geodata/geometry/overlay.hpp"

#include "geodata/geometry/common_land.hpp"
#include "geodata/geometry/measure.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace geodata;
using test::square;

namespace {

const PlanePolygons bow_tie{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}}};

PlanePolygons left_of(const PlanePolygons& shape, const std::vector<PlanePolygons>& covers) {
    return uncovered_part(shape, {covers.begin(), covers.end()});
}

}  // namespace

TEST_CASE("land that two shapes cover counts once in their union") {
    const auto a = square(0, 0, 10);
    const auto b = square(5, 0, 10);
    CHECK(union_area({a, b}).square_metres == Approx(150));
    CHECK(overlap_area(a, b).square_metres == Approx(50));
}

TEST_CASE("neighbours add up and do not overlap") {
    const auto a = square(0, 0, 10);
    const auto b = square(10, 0, 10);
    CHECK(union_area({a, b}).square_metres == Approx(200));
    CHECK(overlap_area(a, b) == Area{});
}

TEST_CASE("a part inside its whole adds nothing") {
    const auto whole = square(0, 0, 10);
    const auto part = square(2, 2, 3);
    CHECK(union_area({whole, part}).square_metres == Approx(100));
    CHECK(overlap_area(whole, part).square_metres == Approx(9));
    CHECK(overlap_area(part, whole).square_metres == Approx(9));
}

TEST_CASE("the union of nothing is nothing") {
    CHECK(union_area({}) == Area{});
    const PlanePolygons empty;
    CHECK(union_area({empty}) == Area{});
    CHECK(overlap_area(empty, square(0, 0, 1)) == Area{});
}

TEST_CASE("the union is never larger than the sum and never smaller than its largest shape") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> place(0, 20);
    for (int i = 0; i < 50; ++i) {
        std::vector<PlanePolygons> shapes;
        double sum = 0, largest = 0;
        for (int k = 0; k < 6; ++k) {
            shapes.push_back(square(place(random), place(random), 1 + place(random)));
            sum += plane_area(shapes.back()).square_metres;
            largest = std::max(largest, plane_area(shapes.back()).square_metres);
        }
        const double together = union_area({shapes.begin(), shapes.end()}).square_metres;
        REQUIRE(together <= sum * (1 + 1e-12));
        REQUIRE(together >= largest * (1 - 1e-12));
    }
}

TEST_CASE("what is left of a shape lies where no cover does") {
    const auto left = left_of(square(0, 0, 10), {square(0, 0, 5), square(5, 0, 5)});
    CHECK(plane_area(left).square_metres == Approx(50));
    CHECK(contains(left, {5, 7}));
    CHECK_FALSE(contains(left, {5, 3}));
}

TEST_CASE("a cover in the middle leaves a hole") {
    const auto left = left_of(square(0, 0, 10), {square(4, 4, 2)});
    REQUIRE(left.size() == 1);
    CHECK(left[0].holes.size() == 1);
    CHECK(plane_area(left).square_metres == Approx(96));
}

TEST_CASE("without covers the whole shape is left, and under a full cover nothing") {
    CHECK(plane_area(left_of(square(0, 0, 10), {})).square_metres == Approx(100));
    CHECK(left_of(square(0, 0, 10), {square(-1, -1, 20)}).empty());
    CHECK(left_of(square(0, 0, 10), {square(0, 0, 10)}).empty());
}

TEST_CASE("a ring that crosses itself is repaired before it is measured") {
    CHECK(union_area({bow_tie}).square_metres == Approx(50));
    CHECK(overlap_area(bow_tie, square(0, 0, 10)).square_metres == Approx(50));
}

TEST_CASE("what is wrong with a ring is said in words, and nothing of a good one") {
    CHECK(invalid_reason(square(0, 0, 10)).empty());
    CHECK(invalid_reason(bow_tie).find("Self-intersection") != std::string::npos);
}

TEST_CASE("of shapes laid over each other only pairs with a wanted one are looked at, and found as without "
          "the choice") {
    const std::vector<PlanePolygons> shapes{square(0, 0, 10), square(5, 0, 10), square(8, 0, 10),
                                            square(30, 0, 10)};
    const auto all = laid_over(shapes);
    const auto some = laid_over(shapes, {}, {true, false, false, false});
    REQUIRE(all.pairs.size() == 3);
    CHECK(some.pairs == std::vector<CommonLand>{all.pairs[0], all.pairs[1]});
    CHECK(some.areas[2] == all.areas[2]);
    CHECK(some.areas[3] == Area{});
}

TEST_CASE("pairs for several threads are the same and in the same order as one after the other") {
    constexpr std::size_t count = 250;  // more than thirty thousand pairs
    std::vector<PlanePolygons> shapes;
    for (std::size_t i = 0; i < count; ++i) shapes.push_back(square(static_cast<double>(i), 0, 1000));
    const auto found = laid_over(shapes).pairs;
    REQUIRE(found.size() == count * (count - 1) / 2);
    auto pair = found.begin();
    std::size_t wrong = 0;
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b, ++pair) {
            const double width = 1000 - static_cast<double>(b - a);
            const bool right = pair->area.square_metres == Approx(1000 * width);
            wrong += right && pair->a == a && pair->b == b ? 0 : 1;
        }
    CHECK(wrong == 0);
}

TEST_CASE("many districts within provinces within a country are not too many pairs") {
    std::vector<PlanePolygons> shapes{square(0, 0, 200)};
    for (int i = 0; i < 100 * 100; ++i) {
        shapes.push_back(square(2 * (i % 100), 2.0 * (i / 100), 2));
        for (int part = 0; part < 4; ++part)
            shapes.push_back(square(2 * (i % 100) + part % 2, 2.0 * (i / 100) + part / 2, 1));
    }
    CHECK(laid_over(shapes).pairs.size() == 100 * 100 * 9);
}

TEST_CASE("thousands of outlines in one place are refused with the limit and the outline") {
    const PlanePolygons outline{{{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}, {}}};
    const std::vector<PlanePolygons> copies(3000, outline);
    CHECK_THROWS_WITH(laid_over(copies), Catch::Matchers::Contains("more than 500000 pairs") &&
                                             Catch::Matchers::Contains("outline 1"));
}
