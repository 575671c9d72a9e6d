#include "app/paint/coverage.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace viewer;

namespace {

constexpr Colour white{255, 255, 255};

/// Black with the polygons in white, so that a pixel is its coverage.
Raster paint(const std::vector<std::vector<PagePoint>>& polygons, int width = 40, int height = 30,
             FillRule rule = FillRule::non_zero) {
    Raster raster(width, height);
    for (std::size_t i = 3; i < raster.pixels.size(); i += 4) raster.pixels[i] = 255;
    Coverage coverage;
    coverage.begin(width, {0, 0, width, height});
    for (const auto& polygon : polygons) coverage.add(polygon);
    coverage.paint(raster, white, rule);
    return raster;
}

int at(const Raster& raster, int x, int y) { return raster.row(y)[4 * x]; }

double total(const Raster& raster) {
    double sum = 0;
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x) sum += at(raster, x, y) / 255.0;
    return sum;
}

std::vector<PagePoint> box(double left, double top, double right, double bottom) {
    return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

}  // namespace

TEST_CASE("pixels are covered by the share of their area") {
    const Raster raster = paint({box(10.25, 5.5, 20, 9)});
    CHECK(at(raster, 9, 7) == 0);
    CHECK(at(raster, 10, 7) == 191);
    CHECK(at(raster, 11, 7) == 255);
    CHECK(at(raster, 11, 5) == 128);
    CHECK(at(raster, 19, 8) == 255);
    CHECK(at(raster, 20, 8) == 0);
    CHECK(at(raster, 15, 9) == 0);
}

TEST_CASE("coverage adds up to the area of a polygon, however it winds") {
    const std::vector<PagePoint> kite{{3.3, 10.1}, {20.7, 2.2}, {37.9, 12.6}, {18.2, 27.4}};
    double area = 0;
    for (std::size_t i = 0, j = 3; i < 4; j = i++)
        area += (kite[j].x * kite[i].y - kite[i].x * kite[j].y) / 2;
    CHECK(total(paint({kite})) == Approx(std::abs(area)).epsilon(0.001));
    CHECK(paint({{kite.rbegin(), kite.rend()}}) == paint({kite}));
}

TEST_CASE("polygons that share an edge leave no seam") {
    const Raster raster = paint({{{2, 2}, {30, 2}, {17.3, 20}}, {{30, 2}, {32, 25}, {17.3, 20}}});
    CHECK(at(raster, 23, 12) == 255);
    CHECK(at(raster, 21, 15) == 255);
}

TEST_CASE("what overlaps covers a pixel once at most") {
    const Raster raster = paint({box(5, 5, 20, 20), box(10, 10, 25, 25)});
    CHECK(at(raster, 12, 12) == 255);
    CHECK(total(raster) == Approx(225 + 225 - 100));
}

TEST_CASE("a ring within a ring is a hole, and one within that is filled again, however they wind") {
    auto hole = box(5.5, 5, 20, 20);
    std::reverse(hole.begin(), hole.end());
    const Raster raster = paint({box(2, 2, 30, 25), hole, box(10, 10, 15, 15)}, 40, 30, FillRule::even_odd);
    CHECK(at(raster, 3, 12) == 255);
    CHECK(at(raster, 5, 12) == 128);
    CHECK(at(raster, 8, 12) == 0);
    CHECK(at(raster, 12, 12) == 255);
    CHECK(at(raster, 35, 12) == 0);
    CHECK(total(raster) == Approx(28 * 23 - 14.5 * 15 + 25).epsilon(0.001));
}

TEST_CASE("parts of one outline that touch leave no seam") {
    const Raster raster = paint({box(2, 2, 10.3, 20), box(10.3, 2, 20, 20)}, 40, 30, FillRule::even_odd);
    CHECK(at(raster, 10, 10) == 255);
}

TEST_CASE("what leaves the picture is cut off without changing the rest") {
    std::mt19937 random(4);
    std::uniform_real_distribution<double> x(-60, 100), y(-50, 80);
    for (int round = 0; round < 50; ++round) {
        const std::vector<PagePoint> triangle{
            {x(random), y(random)}, {x(random), y(random)}, {x(random), y(random)}};
        std::vector<PagePoint> moved = triangle;
        for (PagePoint& point : moved) point = {point.x + 100, point.y + 100};
        const Raster small = paint({triangle});
        const Raster large = paint({moved}, 240, 240);
        for (int row = 0; row < small.height; ++row)
            for (int column = 0; column < small.width; ++column)
                REQUIRE(std::abs(at(small, column, row) - at(large, column + 100, row + 100)) <= 1);
    }
}

TEST_CASE("a translucent colour mixes with what is below") {
    Raster raster(1, 1);
    raster.pixels = {0, 100, 200, 255};
    const std::uint8_t whole = 255;
    blend_pixels(raster.row(0), &whole, 1, {100, 200, 0, 51});
    CHECK(raster.pixels == std::vector<std::uint8_t>{0, 120, 180, 255});
}
