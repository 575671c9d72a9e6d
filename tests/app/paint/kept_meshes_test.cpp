#include "app/paint/kept_meshes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <string>

using namespace viewer;

namespace {

constexpr Colour blue{0, 0, 200};
constexpr Colour orange{230, 120, 0};

Item dot(double x) { return {Role::place, no_subject, Dot{{x, 5}, 2, blue, {}, 0}}; }
Item square(double x, Colour colour) {
    return {Role::region, 0, Fill{{{{x, 2}, {x + 5, 2}, {x + 5, 7}, {x, 7}}}, colour}};
}
Item word(const std::string& text, double size = 12) {
    return {Role::label, no_subject, Text{{2, 20}, text, size, Weight::regular, blue, 0, {}, 0}};
}

KeptMeshes on_a_page() {
    KeptMeshes meshes;
    meshes.begin(100, 100, 1);
    return meshes;
}

}  // namespace

TEST_CASE("an item's triangles are there again for the next list") {
    auto meshes = on_a_page();
    const auto* first = meshes.parts_of(meshes.entry_of(dot(9))).front().mesh.data();
    meshes.begin(100, 100, 1);
    CHECK(meshes.parts_of(meshes.entry_of(dot(9))).front().mesh.data() == first);
    CHECK(meshes.size() == 1);
    meshes.entry_of(dot(12));
    CHECK(meshes.size() == 2);
}

TEST_CASE("the triangles of one page are not those of another") {
    auto meshes = on_a_page();
    const auto at = [&](double scale) {
        meshes.begin(100, 100, scale);
        return meshes.parts_of(meshes.entry_of(dot(9))).front().mesh.front().x;
    };
    CHECK(at(1) == Approx(6.5));
    CHECK(at(2) == Approx(13.5));
    CHECK(at(1) == Approx(6.5));
}

TEST_CASE("an area filled with another colour has the same triangles in that colour") {
    auto meshes = on_a_page();
    const auto before = meshes.parts_of(meshes.entry_of(square(3, blue)));
    auto& entry = meshes.entry_of(square(3, orange));
    CHECK(entry.letters >= 0);  // there without being made
    const auto& after = meshes.parts_of(entry);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        CHECK(std::ranges::equal(before[i].mesh, after[i].mesh, {}, &MeshVertex::x, &MeshVertex::x));
        CHECK(std::ranges::all_of(after[i].mesh, [](const auto& corner) { return corner.colour == orange; }));
        CHECK(std::ranges::all_of(before[i].mesh, [](const auto& corner) { return corner.colour == blue; }));
    }
}

TEST_CASE("another place, or a colour that lets something through, needs triangles of its own") {
    auto meshes = on_a_page();
    meshes.parts_of(meshes.entry_of(square(3, blue)));
    CHECK(meshes.entry_of(square(4, blue)).letters < 0);
    CHECK(meshes.entry_of(square(3, {0, 0, 200, 120})).letters < 0);
}

TEST_CASE("words are made anew once their letters had to make room") {
    auto meshes = on_a_page();
    int told = 0;
    meshes.maker().before_forgetting([&] { ++told; });
    auto& entry = meshes.entry_of(word("Lachin"));
    const auto filling = meshes.parts_of(entry).empty() ? 0 : entry.letters;
    for (int size = 200; told == 0; ++size) meshes.parts_of(meshes.entry_of(word("Kalbajar", size)));
    CHECK(entry.letters == filling);
    meshes.parts_of(entry);
    CHECK(entry.letters == filling + 1);
}

TEST_CASE("of very many triangles those of the last lists are kept") {
    KeptMeshes meshes;
    PagePath circle;
    for (int i = 0; i < 20'000; ++i)
        circle.push_back({500 + 400 * std::cos(i * 3.14159e-4), 500 + 400 * std::sin(i * 3.14159e-4)});
    for (int list = 0; list < 40; ++list) {
        meshes.begin(1000, 1000, 4);
        for (auto& point : circle) point.x += 0.01;
        meshes.parts_of(meshes.entry_of({Role::region, 0, Fill{{circle}, blue}}));
    }
    CHECK(meshes.size() > 1);
    CHECK(meshes.size() < 30);
    CHECK(meshes.entry_of({Role::region, 0, Fill{{circle}, blue}}).letters >= 0);
}
