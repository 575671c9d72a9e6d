#include "app/paint/inner_tiles.hpp"

#include "app/paint/fill_mesh.hpp"
#include "tests/support/mesh_area.hpp"
#include "tests/support/sample_picture.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

constexpr PageRect page{0, 0, 900, 600};

PagePath square(double from, double until) {
    return {{from, from}, {until, from}, {until, until}, {from, until}};
}

double area(const InnerTiles& tiles) {
    double sum = 0;
    for (const PageRect& box : tiles.boxes) sum += box.width * box.height;
    return sum;
}

}  // namespace

TEST_CASE("tiles wholly inside an area are found, those at its edges are not") {
    const InnerTiles tiles = inner_tiles({square(60, 325)}, 1, page);
    REQUIRE(tiles.boxes.size() == 4);
    CHECK(tiles.boxes[0] == PageRect{64, 64, 256, 64});
    CHECK(inner_tiles({square(64, 320)}, 1, page).boxes.size() == 2);
    CHECK(inner_tiles({square(10, 70)}, 1, page).boxes.empty());
    CHECK(inner_tiles({}, 1, page).boxes.empty());
}

TEST_CASE("tiles in holes are not found, and the tiles round a hole have two outlines") {
    const InnerTiles tiles = inner_tiles({square(0, 600), square(200, 300)}, 1, page);
    CHECK(tiles.outlines.size() == 2);
    CHECK(area(tiles) < 600 * 600 - 100 * 100);
    for (const PageRect& box : tiles.boxes) CHECK_FALSE(box.overlaps({200, 200, 100, 100}));
}

TEST_CASE("tiles count in pixels, their outlines in page units") {
    const InnerTiles tiles = inner_tiles({square(30, 165)}, 2, page);
    REQUIRE(tiles.outlines.size() == 1);
    CHECK(tiles.boxes[0].left == 64);
    CHECK(tiles.outlines[0][0] == PagePoint{32, 32});
}

TEST_CASE("an area drawn with tiles covers what it covers without") {
    for (const double roughness : {0.0, 0.3, 0.6}) {
        const Fill fill{{test::blob({450, 300}, 280, 200, roughness), test::blob({420, 280}, 60, 30)},
                        {1, 2, 3}};
        Mesh plain, edge, band, band_edge;
        FillMesher mesher;
        mesher.add(plain, edge, fill, 1);
        const InnerTiles tiles = inner_tiles(fill.rings, 1, page);
        REQUIRE(area(tiles) > 0);
        mesher.add(band, band_edge, fill, 1, tiles.outlines);
        CHECK(test::covered(band) + area(tiles) == Approx(test::covered(plain)).epsilon(1e-4));
        CHECK(test::covered(band_edge) == Approx(test::covered(edge)).epsilon(1e-6));
    }
}
