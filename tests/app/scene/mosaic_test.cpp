#include "app/scene/mosaic.hpp"

#include "app/scene/drawn_regions.hpp"
#include "tests/support/many_regions.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

const Mosaic* mosaic_in(const DisplayList& list) {
    for (const auto& item : list.items)
        if (const auto* mosaic = std::get_if<Mosaic>(&item.shape)) return mosaic;
    return nullptr;
}

std::ptrdiff_t fills_in(const std::vector<Item>& items) {
    return std::count_if(items.begin(), items.end(), [](const Item& item) {
        return item.role == Role::region && std::holds_alternative<Fill>(item.shape);
    });
}

}  // namespace

TEST_CASE("very many corners are drawn as one mosaic, but only where it is allowed") {
    const auto map = test::many_regions(40, 120);
    const auto window = build_scene(map, test::settings_of(map, true));
    REQUIRE(mosaic_in(window) != nullptr);
    CHECK(fills_in(window.items) == 0);
    CHECK(mosaic_in(window)->look_of.size() == 1067);  // those that are listed
    CHECK(mosaic_in(build_scene(map, test::settings_of(map, false))) == nullptr);
}

TEST_CASE("few corners, or few of many in view, are drawn one by one") {
    const auto few = test::many_regions(8, 80);
    CHECK(mosaic_in(build_scene(few, test::settings_of(few, true))) == nullptr);
    const auto many = test::many_regions(40, 120);
    auto near = test::settings_of(many, true);
    near.camera.metres_per_unit /= 8;
    const auto list = build_scene(many, near);
    CHECK(mosaic_in(list) == nullptr);
    CHECK(fills_in(list.items) < 200);
}

TEST_CASE("a mosaic spread out is the areas that are drawn one by one") {
    const auto map = test::many_regions(40, 120);
    const auto plain = build_scene(map, test::settings_of(map, false));
    const auto items = expanded(*mosaic_in(build_scene(map, test::settings_of(map, true))));
    CHECK(fills_in(items) == fills_in(plain.items));
    int held = 0;
    for (const auto& item : items) {
        const auto* stroke = std::get_if<Stroke>(&item.shape);
        held += stroke != nullptr && !stroke->closed ? 1 : 0;
    }
    CHECK(held == 534);  // the hatched ones: every third of 1600
}

TEST_CASE("the chunks of a mosaic hold every piece once, in drawing order, within their boxes") {
    const auto map = test::many_regions(40, 120);
    const auto& ground = *map.drawn->ground();
    std::size_t next = 0;
    for (const auto& chunk : ground.chunks()) {
        CHECK(chunk.first == next);
        next = chunk.end;
        for (auto piece = chunk.first; piece < chunk.end; ++piece) {
            CHECK(ground[piece].box.left >= chunk.box.left);
            CHECK(ground[piece].box.top <= chunk.box.top);
        }
    }
    CHECK(next == ground.size());
    CHECK(ground.chunks().size() > 1);
}

TEST_CASE("a day that changes one region changes only its look in the mosaic") {
    const auto map = test::many_regions(40, 120);
    auto settings = test::settings_of(map, true);
    const auto before = build_scene(map, settings);
    settings.day = test::day("1901-06-01");
    const auto after = build_scene(map, settings);
    CHECK(mosaic_in(before)->ground == mosaic_in(after)->ground);
    int different = 0;
    for (std::size_t i = 0; i < 1067; ++i)
        different += mosaic_in(before)->look_of[i] != mosaic_in(after)->look_of[i] ? 1 : 0;
    CHECK(different ==
          533 + 534);  // what changed on the first day no longer stands out, what came later is held
}
