#include "app/paint/mosaic_mesh.hpp"

#include "app/scene/drawn_regions.hpp"
#include "geodata/geometry/measure.hpp"
#include "tests/support/many_regions.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace viewer;

namespace {

double area_of(const Mesh& mesh, MeshRange range) {
    double area = 0;
    for (std::size_t i = range.first; i < range.first + range.count; i += 3) {
        const auto &a = mesh[i], &b = mesh[i + 1], &c = mesh[i + 2];
        area += std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
    }
    return area;
}

}  // namespace

TEST_CASE("every piece of a mosaic covers its outline, as far as it was simplified") {
    const auto map = test::many_regions(20, 60);
    const auto& ground = *map.drawn->ground();
    const auto& chunk = ground.chunks().front();
    for (const auto& [tolerance, off] : {std::pair{0.0, 1e-4}, {20.0, 0.05}}) {
        const auto mesh = MosaicMesher().make(ground, chunk, tolerance);
        REQUIRE(mesh.fills_of.size() == chunk.end - chunk.first);
        for (std::size_t i = 0; i < mesh.fills_of.size(); ++i) {
            const double stated = geodata::plane_area(ground[chunk.first + i].shape).square_metres;
            CHECK(area_of(mesh.fills, mesh.fills_of[i]) == Approx(stated).epsilon(off));
        }
    }
}

TEST_CASE("simplifying a mosaic leaves fewer triangles") {
    const auto map = test::many_regions(20, 60);
    const auto& ground = *map.drawn->ground();
    const auto fills = [&](double tolerance) {
        return MosaicMesher().make(ground, ground.chunks().front(), tolerance).fills.size();
    };
    CHECK(fills(50) < fills(0) / 2);
}

TEST_CASE("a rim has two sides to each edge, moved apart along one line") {
    const auto map = test::many_regions(2, 30);
    const auto& ground = *map.drawn->ground();
    const auto mesh = MosaicMesher().make(ground, ground.chunks().front(), 0);
    CHECK(mesh.rims_of.front().count == 4 * 30);
    for (std::size_t i = 0; i < mesh.rims.size(); i += 4) {
        CHECK(mesh.rims[i].u == -mesh.rims[i + 1].u);
        CHECK(std::hypot(mesh.rims[i].u, mesh.rims[i].v) == Approx(1));
        CHECK(mesh.rims[i].colour.alpha != mesh.rims[i + 1].colour.alpha);
    }
}

TEST_CASE("colouring a piece leaves its neighbours and the sides of its rim as they are") {
    const auto map = test::many_regions(2, 30);
    const auto& ground = *map.drawn->ground();
    auto mesh = MosaicMesher().make(ground, ground.chunks().front(), 0);
    const auto before = mesh;
    colour_piece(mesh, 1, {{9, 8, 7}, {}, 0, 0, false, {1, 2, 3}}, 4);
    const auto piece = mesh.fills_of[1];
    for (std::size_t i = 0; i < mesh.fills.size(); ++i) {
        const bool own = i >= piece.first && i < piece.first + piece.count;
        CHECK(mesh.fills[i].colour == (own ? Colour{9, 8, 7} : before.fills[i].colour));
        CHECK(mesh.fills[i].u == (own ? 4.0F : before.fills[i].u));
    }
    for (std::size_t i = 0; i < mesh.rims.size(); ++i)
        CHECK(mesh.rims[i].colour.alpha == before.rims[i].colour.alpha);
}
