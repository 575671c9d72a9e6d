#include "app/export/pictures/framed_map.hpp"

#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

TEST_CASE("a framed map has paper and rim of its own theme") {
    for (const auto& theme : theme_choices()) {
        CAPTURE(theme.word);
        auto scene = test::settings_on("1993-08-23", 400, 300);
        scene.theme = theme.name;
        std::vector<Item> items;
        add_framed_map(test::map(), scene, {10, 20, 400, 300}, 1, items);
        const auto* paper = std::get_if<Box>(&items.front().shape);
        const auto* rim = std::get_if<Box>(&items.back().shape);
        REQUIRE(paper != nullptr);
        REQUIRE(rim != nullptr);
        CHECK(paper->fill == build_scene(test::map(), scene).paper);
        CHECK(rim->rim == theme_of(theme.name).card_rim);
    }
}
