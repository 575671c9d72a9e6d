#include "app/paint/mesh_maker.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

constexpr Colour ink{20, 30, 40};

std::vector<MeshKind> kinds(const std::vector<MeshPart>& parts) {
    std::vector<MeshKind> found;
    for (const auto& part : parts) found.push_back(part.kind);
    return found;
}

MeshMaker maker() {
    MeshMaker made;
    made.begin(300, 200, 2);
    return made;
}

Fill square(double side, Colour colour) {
    return {{{{9, 9}, {9 + side, 9}, {9 + side, 9 + side}, {9, 9 + side}}}, colour};
}

}  // namespace

TEST_CASE("the inside of a large opaque area is drawn without blending, its edges with") {
    CHECK(kinds(maker().make(square(100, ink))) == std::vector{MeshKind::solid, MeshKind::soft});
    CHECK(kinds(maker().make(square(10, ink))) == std::vector{MeshKind::soft});
    CHECK(kinds(maker().make(square(100, {20, 30, 40, 128}))) == std::vector{MeshKind::soft});
}

TEST_CASE("every corner lies on the page, in its pixels") {
    const auto parts = maker().make(Stroke{{{{-50, 40}, {500, 160}}}, false, 6, ink, {}});
    REQUIRE(!parts.empty());
    for (const auto& corner : parts.front().mesh) {
        CHECK(corner.x >= 0);
        CHECK(corner.x <= 600);
    }
    CHECK(std::ranges::any_of(parts.front().mesh, [](const auto& corner) { return corner.x > 590; }));
}

TEST_CASE("what lies beside the page has no triangles") {
    CHECK(maker().make(Dot{{400, 50}, 5, ink, {}, 0}).empty());
    CHECK(maker().make(Mosaic{}).empty());
}

TEST_CASE("a dot with a rim is two discs, a word with a halo twice its letters") {
    CHECK(maker().make(Dot{{40, 50}, 5, ink, {}, 1}).front().mesh.size() == 12);
    auto made = maker();
    const Text word{{40, 50}, "Shusha", 12, Weight::regular, ink, 0, {255, 255, 255}, 2};
    const auto parts = made.make(word);
    REQUIRE(kinds(parts) == std::vector{MeshKind::letters});
    CHECK(parts.front().mesh.size() == 2 * 6 * std::string("Shusha").size());
}

TEST_CASE("a word whose letters do not fit any more is made of letters of the next filling alone") {
    auto made = maker();
    int forgotten = 0;
    made.before_forgetting([&] { ++forgotten; });
    std::vector<MeshPart> parts;
    for (int size = 60; forgotten == 0; ++size)
        parts = made.make(Text{{10, 150}, "WMQG", static_cast<double>(size), Weight::bold, ink, 0, {}, 0});
    const auto side = static_cast<float>(made.letters().side());
    CHECK(std::ranges::all_of(parts.front().mesh, [&](const auto& corner) { return corner.v < side / 2; }));
    CHECK(parts.size() == 1);
}
