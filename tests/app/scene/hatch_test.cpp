#include "app/scene/hatch.hpp"

#include "tests/support/sample_picture.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace viewer;

namespace {

const PageRect page{0, 0, 1000, 700};

PagePath box(double left, double top, double right, double bottom) {
    return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

/// Inside by the even-odd rule, by counting crossings to the right.
bool inside(const std::vector<PagePath>& rings, PagePoint p) {
    bool odd = false;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i], b = ring[(i + 1) % ring.size()];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) odd = !odd;
        }
    return odd;
}

/// Points along a line, its ends left out.
std::vector<PagePoint> points_along(const PagePath& line) {
    std::vector<PagePoint> points;
    for (int i = 1; i < 20; ++i)
        points.push_back(
            {line[0].x + (line[1].x - line[0].x) * i / 20, line[0].y + (line[1].y - line[0].y) * i / 20});
    return points;
}

double total_length(const std::vector<PagePath>& lines) {
    double sum = 0;
    for (const auto& line : lines) sum += std::hypot(line[1].x - line[0].x, line[1].y - line[0].y);
    return sum;
}

}  // namespace

TEST_CASE("hatch lines lie inside the rings and outside the holes") {
    const std::vector<PagePath> rings{test::blob({400, 300}, 250, 90, 0.4), test::blob({420, 320}, 80, 40)};
    for (const auto direction : {HatchDirection::right, HatchDirection::left}) {
        const auto lines = hatch_lines(rings, direction, 7.5, {3, 5}, page);
        CHECK(lines.size() > 50);
        for (const auto& line : lines) {
            REQUIRE(line.size() == 2);
            for (const auto point : points_along(line)) REQUIRE(inside(rings, point));
        }
    }
}

TEST_CASE("hatch lines rise to the right or to the left, at 45 degrees") {
    const auto slope = [](const PagePath& line) { return (line[1].y - line[0].y) / (line[1].x - line[0].x); };
    for (const auto& line : hatch_lines({box(100, 100, 300, 200)}, HatchDirection::right, 10, {0, 0}, page))
        CHECK(slope(line) == Approx(-1));
    for (const auto& line : hatch_lines({box(100, 100, 300, 200)}, HatchDirection::left, 10, {0, 0}, page))
        CHECK(slope(line) == Approx(1));
}

TEST_CASE("hatch lines fill the area at their spacing") {
    const auto lines = hatch_lines({box(100, 100, 500, 400)}, HatchDirection::right, 8, {0, 0}, page);
    CHECK(total_length(lines) * 8 == Approx(400 * 300).epsilon(0.01));
}

TEST_CASE("the pattern moves with the map") {
    const auto lines = hatch_lines({box(100, 100, 300, 200)}, HatchDirection::right, 9, {10, 20}, page);
    const auto moved = hatch_lines({box(137, 111, 337, 211)}, HatchDirection::right, 9, {47, 31}, page);
    REQUIRE(lines.size() == moved.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t k = 0; k < 2; ++k) {
            CHECK(moved[i][k].x == Approx(lines[i][k].x + 37));
            CHECK(moved[i][k].y == Approx(lines[i][k].y + 11));
        }
}

TEST_CASE("what lies far outside the frame costs no lines") {
    const std::vector<PagePath> far{box(100'000, 100, 900'000, 500)};
    CHECK(hatch_lines(far, HatchDirection::right, 7.5, {0, 0}, page).empty());
    CHECK(dot_grid(far, 15, {0, 0}, page).empty());
}

TEST_CASE("a region much larger than the frame costs only the lines that cross it") {
    const std::vector<PagePath> huge{box(-1e6, -1e6, 1e6, 1e6)};
    CHECK(hatch_lines(huge, HatchDirection::right, 7.5, {0, 0}, page).size() < 400);
}

TEST_CASE("no rings give no lines, and an empty ring neither") {
    CHECK(hatch_lines({}, HatchDirection::right, 7.5, {0, 0}, page).empty());
    CHECK(hatch_lines({{}}, HatchDirection::right, 7.5, {0, 0}, page).empty());
    CHECK(hatch_lines({{{5, 5}}}, HatchDirection::right, 7.5, {0, 0}, page).empty());
}

TEST_CASE("dots lie inside the rings and on the page, a spacing apart") {
    const std::vector<PagePath> rings{test::blob({400, 300}, 350, 90, 0.4)};
    const auto dots = dot_grid(rings, 15, {3, 5}, page);
    CHECK(dots.size() > 500);
    for (const auto dot : dots) {
        REQUIRE(inside(rings, dot));
        REQUIRE(page.contains(dot));
    }
    double nearest = 1e9;
    for (std::size_t i = 1; i < dots.size(); ++i)
        nearest = std::min(nearest, std::hypot(dots[i].x - dots[0].x, dots[i].y - dots[0].y));
    CHECK(nearest == Approx(15));
}
