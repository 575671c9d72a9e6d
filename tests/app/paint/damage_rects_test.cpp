#include "app/paint/damage_rects.hpp"

#include "app/paint/raster_painter.hpp"
#include "tests/support/sample_picture.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace viewer;

namespace {

Item dot(double x, double y) {
    return {Role::place, no_subject, Dot{{x, y}, 4, {200, 30, 30, 255}, {0, 0, 0, 255}, 1}};
}

bool within(int x, int y, const std::vector<PageRect>& boxes) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const PageRect& box) {
        return x + 1 > box.left && x < box.right() && y + 1 > box.top && y < box.bottom();
    });
}

/// Whether every pixel that differs lies in a box.
bool all_inside(const Raster& a, const Raster& b, const std::vector<PageRect>& boxes) {
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x)
            if (!std::equal(a.row(y) + 4 * x, a.row(y) + 4 * x + 4, b.row(y) + 4 * x) && !within(x, y, boxes))
                return false;
    return true;
}

}  // namespace

TEST_CASE("equal lists have no box") {
    const std::vector<Item> items{dot(10, 10), dot(50, 50)};
    CHECK(damage_rects(items, items, 1).empty());
}

TEST_CASE("what is added, taken away or put into another order has its box") {
    const std::vector<Item> one{dot(10, 10), dot(50, 50)};
    const std::vector<Item> more{dot(10, 10), dot(90, 90), dot(50, 50)};
    const std::vector<Item> turned{dot(50, 50), dot(10, 10)};
    for (const auto& other : {more, std::vector<Item>{dot(10, 10)}})
        CHECK(damage_rects(one, other, 1).size() == 1);
    CHECK(damage_rects(one, turned, 1).size() == 1);
    CHECK(damage_rects(one, more, 1).front().overlaps({89, 89, 2, 2}));
}

TEST_CASE("boxes that touch become one") {
    const std::vector<Item> none;
    const std::vector<Item> chain{dot(10, 10), dot(30, 10), dot(20, 10)};
    CHECK(damage_rects(none, chain, 1).size() == 1);
}

TEST_CASE("no pixel outside the boxes differs, whatever items go") {
    const auto list = test::sample_picture();
    const auto whole = paint_raster(list, 1);
    std::mt19937 random(7);
    for (int round = 0; round < 12; ++round) {
        auto other = list;
        for (int k = 0; k < 3; ++k)
            other.items.erase(other.items.begin() +
                              static_cast<std::ptrdiff_t>(random() % other.items.size()));
        CHECK(all_inside(whole, paint_raster(other, 1), damage_rects(list.items, other.items, 1)));
    }
}

TEST_CASE("an item paints nothing outside its box") {
    const auto list = test::sample_picture();
    for (const auto& item : list.items) {
        const DisplayList empty{list.width, list.height, list.paper, {}};
        auto alone = empty;
        alone.items.push_back(item);
        CHECK(all_inside(paint_raster(empty, 1), paint_raster(alone, 1), {painted_box(item, 1)}));
    }
}
