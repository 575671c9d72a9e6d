#include "app/paint/mesh_clip.hpp"

#include "tests/support/mesh_area.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace viewer;

namespace {

constexpr Colour ink{10, 20, 30};

Mesh clipped(const Mesh& mesh) {
    Mesh result;
    append_clipped(result, mesh, 100, 50);
    return result;
}

}  // namespace

TEST_CASE("triangles inside the page stay as they are, those outside go") {
    const Mesh inside{{0, 0, ink}, {100, 0, ink}, {50, 50, ink}};
    CHECK(clipped(inside).size() == 3);
    CHECK(clipped({{-5, 0, ink}, {-1, 20, ink}, {-9, 50, ink}}).empty());
    CHECK(clipped({{5, 60, ink}, {10, 90, ink}, {20, 51, ink}}).empty());
}

TEST_CASE("a triangle over the whole page becomes the page") {
    CHECK(test::covered(clipped({{-500, -500, ink}, {900, -500, ink}, {0, 900, ink}})) == Approx(5000));
}

TEST_CASE("cut corners lie on the edge and are mixed of their neighbours") {
    for (const MeshVertex& corner :
         clipped({{-100, 10, {0, 0, 0}, 0, 0}, {100, 10, {200, 0, 0}, 8, 4}, {100, 20, {200, 0, 0}, 8, 4}})) {
        CHECK(corner.x >= -0.001f);
        if (corner.x == 0) {
            CHECK(corner.colour.red == 100);
            CHECK(corner.u == Approx(4));
            CHECK(corner.v == Approx(2));
        }
    }
}

TEST_CASE("nothing is left outside of the page") {
    std::mt19937 random(1);
    std::uniform_real_distribution<float> place(-200, 300);
    Mesh mesh;
    for (int i = 0; i < 3000; ++i) mesh.push_back({place(random), place(random), ink});
    for (const MeshVertex& corner : clipped(mesh)) {
        REQUIRE((corner.x >= -0.001f && corner.x <= 100.001f));
        REQUIRE((corner.y >= -0.001f && corner.y <= 50.001f));
    }
}
