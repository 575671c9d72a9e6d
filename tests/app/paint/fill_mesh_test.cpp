#include "app/paint/fill_mesh.hpp"
#include "app/paint/ring_groups.hpp"

#include "tests/support/mesh_area.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

PagePath square(double from, double until) {
    return {{from, from}, {until, from}, {until, until}, {from, until}};
}

double covered(std::vector<PagePath> rings, double scale = 1) {
    Mesh inside;
    Mesh edge;
    FillMesher().add(inside, edge, {std::move(rings), {1, 2, 3}}, scale);
    REQUIRE(inside.size() % 3 == 0);
    REQUIRE(edge.size() % 3 == 0);
    return test::covered(inside) + test::covered(edge);
}

}  // namespace

TEST_CASE("a fill covers its area, soft edges included") {
    CHECK(covered({square(0, 100)}) == Approx(10'000).epsilon(0.001));
    CHECK(covered({square(0, 100)}, 2.5) == Approx(62'500).epsilon(0.001));
}

TEST_CASE("rings in rings are holes and islands in turn") {
    const double area = 100 * 100 - 80 * 80 + 60 * 60;
    CHECK(covered({square(0, 100), square(10, 90), square(20, 80)}) == Approx(area).epsilon(0.002));
    CHECK(covered({square(20, 80), square(0, 100), square(10, 90)}) == Approx(area).epsilon(0.002));
}

TEST_CASE("rings side by side are filled both") {
    CHECK(covered({square(0, 50), square(100, 150)}) == Approx(5'000).epsilon(0.002));
}

TEST_CASE("rings without area draw nothing to speak of") {
    CHECK(covered({{}, {{1, 1}}, {{0, 0}, {9, 9}}}) == 0);
    CHECK(covered({{{0, 0}, {9, 9}, {18, 18}}}) < 30);
}

TEST_CASE("rings are grouped by what lies round them") {
    const auto groups =
        group_rings({square(10, 20), square(0, 100), square(200, 300), square(12, 18), square(30, 40)});
    REQUIRE(groups.size() == 3);
    CHECK(groups[0] == RingGroup{1, {0, 4}});
    CHECK(groups[1] == RingGroup{3, {}});
    CHECK(groups[2] == RingGroup{2, {}});
}

TEST_CASE("a hole that shares a corner with its outer ring is a hole") {
    const auto groups = group_rings({square(0, 10), {{0, 0}, {5, 2}, {2, 5}}});
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].holes == std::vector<std::size_t>{1});
}
