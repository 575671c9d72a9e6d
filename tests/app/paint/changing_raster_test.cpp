#include "app/paint/changing_raster.hpp"

#include "tests/support/many_regions.hpp"
#include "tests/support/sample_picture.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace viewer;

namespace {

bool within(int x, int y, const ChangingRaster::Changed& boxes) {
    return std::ranges::any_of(boxes, [&](const PixelBox& box) {
        return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    });
}

bool same_outside(const Raster& a, const Raster& b, const ChangingRaster::Changed& boxes) {
    for (int y = 0; y < a.height; ++y) {
        for (int x = 0; x < a.width; ++x) {
            if (!within(x, y, boxes) &&
                !std::equal(a.row(y) + 4 * x, a.row(y) + 4 * x + 4, b.row(y) + 4 * x)) {
                return false;
            }
        }
    }
    return true;
}

/// Some items are gone, some have moved on, some come in another order.
DisplayList changed_somehow(DisplayList list, std::mt19937& random) {
    auto& items = list.items;
    for (int i = 0; i < 3; ++i) {
        const auto at = items.begin() + static_cast<std::ptrdiff_t>(random() % items.size());
        const auto other = items.begin() + static_cast<std::ptrdiff_t>(random() % items.size());
        switch (random() % 3) {
            case 0: items.erase(at); break;
            case 1: std::iter_swap(at, other); break;
            default:
                if (auto* text = std::get_if<Text>(&at->shape)) {
                    text->utf8 += "7";
                } else if (auto* dot = std::get_if<Dot>(&at->shape)) {
                    dot->centre.x += 3.3;
                }
        }
    }
    return list;
}

DisplayList many_on(const MapData& map, const char* day) {
    auto settings = test::settings_of(map);
    settings.day = test::day(day);
    settings.highlight_days = 1;
    return build_scene(map, settings);
}

}  // namespace

TEST_CASE("whatever changes, the picture is to the pixel that of the whole list") {
    const auto [threads, scale] = GENERATE(std::pair{1U, 1.0}, std::pair{1U, 1.37}, std::pair{3U, 2.0});
    ChangingRaster raster(threads);
    std::mt19937 random(11);
    auto list = test::sample_picture();
    raster.paint(list, scale);
    for (int round = 0; round < 25; ++round) {
        const auto before = raster.raster();
        list = changed_somehow(test::sample_picture(), random);
        const auto boxes = raster.paint(list, scale);
        CHECK(raster.raster() == paint_raster(list, scale));
        CHECK(same_outside(before, raster.raster(), boxes));
    }
}

TEST_CASE("the first picture, and one of another size, scale or paper, changes as a whole") {
    ChangingRaster raster;
    auto list = test::sample_picture();
    CHECK(raster.paint(list, 1) == ChangingRaster::Changed{{0, 0, 900, 600}});
    CHECK(raster.paint(list, 2) == ChangingRaster::Changed{{0, 0, 1800, 1200}});
    list.paper = {1, 2, 3};
    CHECK(raster.paint(list, 2) == ChangingRaster::Changed{{0, 0, 1800, 1200}});
    CHECK(raster.raster() == paint_raster(list, 2));
    list.width = 450;
    CHECK(raster.paint(list, 2) == ChangingRaster::Changed{{0, 0, 900, 1200}});
    CHECK(raster.raster() == paint_raster(list, 2));
}

TEST_CASE("the same list again paints nothing, and a small change little") {
    ChangingRaster raster;
    auto list = test::sample_picture();
    raster.paint(list, 1);
    CHECK(raster.paint(list, 1).empty());
    std::get<Text>(list.items.back().shape).utf8 += "!";
    const auto boxes = raster.paint(list, 1);
    REQUIRE(boxes.size() == 1);
    CHECK(boxes.front().width() < 300);
    CHECK(boxes.front().height() < 60);
}

TEST_CASE("a picture that was given up is painted whole the next time") {
    ChangingRaster raster(2);
    const auto list = test::sample_picture();
    const std::atomic<bool> stop = true;
    CHECK_FALSE(raster.paint(list, 1, stop).has_value());
    CHECK(raster.paint(list, 1) == ChangingRaster::Changed{{0, 0, 900, 600}});
    CHECK(raster.raster() == paint_raster(list, 1));
}

TEST_CASE("items put in the place of others give the picture of the new list") {
    ChangingRaster raster;
    auto list = test::sample_picture();
    raster.paint(list, 1);
    const auto last = list.items.size() - 1;
    auto text = list.items.back();
    std::get<Text>(text.shape).utf8 = "no day";
    raster.replace(last, 1, {text, text});
    list.items.back() = text;
    list.items.push_back(text);
    CHECK(raster.list() == list);
    CHECK(raster.raster() == paint_raster(list, 1));
}

TEST_CASE("of very many outlines only those that change their look are painted again") {
    const auto map = test::many_regions(40, 120);
    ChangingRaster raster(2);
    raster.paint(many_on(map, "1900-06-01"), 1);
    auto one = many_on(map, "1900-06-01");
    const auto feature_layer = std::ranges::find_if(
        one.items, [](const Item& item) { return std::holds_alternative<FeatureLayer>(item.shape); });
    REQUIRE(feature_layer != one.items.end());
    auto& layer = std::get<FeatureLayer>(feature_layer->shape);
    auto other = layer.looks.at(layer.look_of[500]);
    other.fill = light_theme().changed;
    layer.look_of[500] = static_cast<std::uint16_t>(layer.looks.size());
    layer.looks.push_back(other);
    const auto boxes = raster.paint(one, 1);
    REQUIRE(boxes.size() == 1);
    CHECK(boxes.front().width() < 40);
    CHECK(raster.raster() == paint_raster(one, 1));
    const auto later = many_on(map, "1901-06-01");
    raster.paint(later, 1);
    CHECK(raster.raster() == paint_raster(later, 1));
}
