#include "app/scene/map/feature_layer.hpp"

#include "app/scene/map/spatial_index.hpp"
#include "tests/support/many_regions.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

const FeatureLayer* feature_layer_in(const DisplayList& list) {
    for (const auto& item : list.items)
        if (const auto* feature_layer = std::get_if<FeatureLayer>(&item.shape)) return feature_layer;
    return nullptr;
}

std::ptrdiff_t fills_in(const std::vector<Item>& items) {
    return std::count_if(items.begin(), items.end(), [](const Item& item) {
        return item.role == Role::region && std::holds_alternative<Fill>(item.shape);
    });
}

}  // namespace

TEST_CASE("very many corners are drawn as one mosaic") {
    const auto map = test::many_regions(40, 120);
    const auto list = build_scene(map, test::settings_of(map));
    REQUIRE(feature_layer_in(list) != nullptr);
    CHECK(fills_in(list.items) == 0);
    CHECK(feature_layer_in(list)->look_of.size() == 1067);  // those that are listed
}

TEST_CASE("few corners, or few of many in view, are drawn one by one") {
    const auto few = test::many_regions(8, 80);
    CHECK(feature_layer_in(build_scene(few, test::settings_of(few))) == nullptr);
    const auto many = test::many_regions(40, 120);
    auto near = test::settings_of(many);
    near.camera.metres_per_unit /= 8;
    const auto list = build_scene(many, near);
    CHECK(feature_layer_in(list) == nullptr);
    CHECK(fills_in(list.items) < 200);
}

TEST_CASE("a mosaic spread out is an area for each region, with its rim, and hatched where it is held") {
    const auto map = test::many_regions(40, 120);
    const auto items = expanded(*feature_layer_in(build_scene(map, test::settings_of(map))));
    CHECK(fills_in(items) == 1067);
    int hatched = 0;
    int rims = 0;
    for (const auto& item : items) {
        CHECK(item.subject >= 0);
        const auto* stroke = std::get_if<Stroke>(&item.shape);
        hatched += stroke != nullptr && !stroke->closed ? 1 : 0;
        rims += stroke != nullptr && stroke->closed ? 1 : 0;
    }
    CHECK(hatched == 534);  // every third of 1600
    CHECK(rims == 1067);
}

TEST_CASE("outlines are simplified for the size of a pixel, and stay within one of their place") {
    const auto map = test::many_regions(40, 120);
    const auto list = build_scene(map, test::settings_of(map));
    const auto corners = [&](double pixel) {
        std::size_t count = 0;
        visit_pieces(*feature_layer_in(list), {0, 0, 800, 600}, pixel, [&](int, const Shape& shape) {
            if (const auto* fill = std::get_if<Fill>(&shape)) {
                count += fill->rings.front().size();
            }
        });
        return count;
    };
    CHECK(corners(1) < 1067 * 30);
    CHECK(corners(0.001) > 1067 * 100);
    CHECK(corners(50) == 1067 * 4);  // boxes
}

TEST_CASE("pieces are found by the part of the page that they reach into") {
    const auto map = test::many_regions(40, 120);
    const auto list = build_scene(map, test::settings_of(map));
    const auto& feature_layer = *feature_layer_in(list);
    const auto box = piece_box(feature_layer, 700);
    std::vector<int> found;
    visit_pieces(feature_layer, {box.left + box.width / 2, box.top + box.height / 2, 0.1, 0.1}, 1,
                 [&](int subject, const Shape&) { found.push_back(subject); });
    REQUIRE_FALSE(found.empty());
    CHECK(std::ranges::all_of(found,
                              [&](int subject) { return subject == feature_layer.ground->subject(700); }));
}

TEST_CASE("another day changes only the looks in a mosaic") {
    const auto map = test::many_regions(40, 120);
    auto settings = test::settings_of(map);
    const auto before = build_scene(map, settings);
    settings.day = test::day("1901-06-01");
    const auto after = build_scene(map, settings);
    CHECK(feature_layer_in(before)->ground == feature_layer_in(after)->ground);
    const auto look = [](const FeatureLayer& layer, std::size_t piece) {
        return layer.looks[layer.look_of[piece]];
    };
    int different = 0;
    for (std::size_t i = 0; i < 1067; ++i) {
        different += look(*feature_layer_in(before), i) != look(*feature_layer_in(after), i) ? 1 : 0;
    }
    CHECK(different == 533);  // what is there from the first day on looks the same, what came later is held
}
