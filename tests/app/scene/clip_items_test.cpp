#include "app/scene/clip_items.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

const PageRect box{0, 0, 10, 10};

std::vector<Item> item(Shape shape) { return {{Role::context, no_subject, std::move(shape)}}; }

}  // namespace

TEST_CASE("a line that leaves and comes back becomes two lines") {
    const Stroke stroke{{{{2, 5}, {15, 5}, {15, 7}, {3, 7}}}, false, 1, {}, {}, true};
    const auto found = clipped_items(item(stroke), box);
    REQUIRE(found.size() == 1);
    const auto& paths = std::get<Stroke>(found[0].shape).paths;
    CHECK(paths == std::vector<PagePath>{{{2, 5}, {10, 5}}, {{10, 7}, {3, 7}}});
}

TEST_CASE("a closed line that is cut is no longer closed, one inside stays") {
    const PagePath ring{{2, 2}, {8, 2}, {8, 8}};
    CHECK(std::get<Stroke>(clipped_items(item(Stroke{{ring}, true, 1, {}, {}, true}), box)[0].shape).closed);
    const PagePath wide{{2, 2}, {18, 2}, {8, 8}};
    CHECK_FALSE(
        std::get<Stroke>(clipped_items(item(Stroke{{wide}, true, 1, {}, {}, true}), box)[0].shape).closed);
}

TEST_CASE("what lies outside goes") {
    CHECK(clipped_items(item(Fill{{{{20, 20}, {30, 20}, {30, 30}}}, {}}), box).empty());
    CHECK(clipped_items(item(Dot{{11, 5}, 3, {}, {}, 0}), box).empty());
    CHECK(clipped_items(item(Dot{{9, 5}, 3, {}, {}, 0}), box).size() == 1);
}

TEST_CASE("moving there and back changes nothing") {
    auto items = item(Text{{1, 2}, "Lachin", 15, Weight::bold, {}, 0, {}, 0});
    const auto before = items;
    move_items(items, 5, 7);
    CHECK(std::get<Text>(items[0].shape).at == PagePoint{6, 9});
    move_items(items, -5, -7);
    CHECK(items == before);
}
