#include "app/paint/stroke_mesh.hpp"

#include "tests/support/mesh_area.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace viewer;

namespace {

constexpr Colour ink{10, 20, 30};

Mesh mesh_of(Stroke stroke, double scale = 1) {
    Mesh mesh;
    add_stroke(mesh, stroke, scale, {-1000, -1000, 2000, 2000});
    REQUIRE(mesh.size() % 3 == 0);
    return mesh;
}

Stroke line(PagePath path, double width, bool round) {
    return {{std::move(path)}, false, width, ink, {}, round};
}

}  // namespace

TEST_CASE("a line with butt ends covers its length times its width") {
    CHECK(test::covered(mesh_of(line({{0, 0}, {100, 0}}, 6, false))) == Approx(600).epsilon(0.01));
    CHECK(test::covered(mesh_of(line({{0, 0}, {60, 80}}, 2, false), 3)) == Approx(300 * 6).epsilon(0.01));
}

TEST_CASE("a line thinner than a pixel fades instead of vanishing") {
    CHECK(test::covered(mesh_of(line({{0, 0}, {100, 0}}, 0.25, false))) == Approx(25).epsilon(0.02));
}

TEST_CASE("round ends add a circle") {
    const double butt = test::covered(mesh_of(line({{0, 0}, {100, 0}}, 20, false)));
    const double round = test::covered(mesh_of(line({{0, 0}, {100, 0}}, 20, true)));
    CHECK(round - butt == Approx(3.14159 * 100).epsilon(0.02));
}

TEST_CASE("a join covers nothing twice where there is room for it") {
    // Two arms of 100 by 10: less the square they share, plus the quarter circle and the inner square of the corner.
    const Mesh mesh = mesh_of(line({{0, 0}, {100, 0}, {100, 100}}, 10, false));
    CHECK(test::covered(mesh) == Approx(2000 - 25 + 3.14159 * 25 / 4).epsilon(0.01));
}

TEST_CASE("a closed path has neither ends nor a gap") {
    Stroke ring{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}}, true, 4, ink, {}, false};
    CHECK(test::covered(mesh_of(ring)) == Approx(104 * 104 - 96 * 96 - 4 * (4 - 3.14159)).epsilon(0.01));
}

TEST_CASE("repeated points change nothing") {
    const Mesh once = mesh_of(line({{0, 0}, {50, 0}, {50, 50}}, 3, true));
    const Mesh twice = mesh_of(line({{0, 0}, {0, 0}, {50, 0}, {50, 0}, {50, 50}, {50, 50}}, 3, true));
    CHECK(twice.size() == once.size());
}

TEST_CASE("paths of one place are a dot with round ends and nothing with butt ends") {
    CHECK(test::covered(mesh_of(line({{5, 5}}, 10, true))) == Approx(3.14159 * 25).epsilon(0.02));
    CHECK(mesh_of(line({{5, 5}, {5, 5}}, 10, false)).empty());
    CHECK(mesh_of(line({}, 10, true)).empty());
}

TEST_CASE("what cannot be seen gives no triangles") {
    CHECK(mesh_of(line({{0, 0}, {9, 9}}, 0, true)).empty());
    Stroke clear = line({{0, 0}, {9, 9}}, 2, true);
    clear.colour.alpha = 0;
    CHECK(mesh_of(clear).empty());
}

TEST_CASE("segments outside the visible part are left out") {
    const Stroke coast =
        line({{-500, 50}, {-400, 60}, {-300, 50}, {50, 50}, {60, 60}, {700, 50}, {800, 40}}, 3, true);
    Mesh part;
    add_stroke(part, coast, 1, {0, 0, 100, 100});
    CHECK(part.size() < mesh_of(coast).size() - 6);
    Mesh none;
    add_stroke(none, coast, 1, {0, 200, 100, 100});
    CHECK(none.empty());
}

TEST_CASE("dashes cover their share of the line") {
    Stroke dashed = line({{0, 0}, {60, 0}, {60, 40}}, 4, false);
    dashed.dash = {6, 4};
    CHECK(test::covered(mesh_of(dashed)) == Approx(60 * 4).epsilon(0.03));
    dashed.dash = {0, 0};
    CHECK(test::covered(mesh_of(dashed)) == Approx(100 * 4).epsilon(0.03));
}

TEST_CASE("a line that turns straight back stays within its width") {
    for (const MeshVertex& corner : mesh_of(line({{0, 0}, {50, 0}, {0, 0}}, 10, true))) {
        CHECK(std::abs(corner.y) <= 5.51);
        CHECK(corner.x <= 55.51);
        CHECK(std::isfinite(corner.x));
    }
}
