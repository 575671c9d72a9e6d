#include "geodata/geometry/box_index.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace geodata;

namespace {

std::vector<PlaneBox> random_boxes(std::mt19937& random, int count) {
    std::uniform_real_distribution<double> at(0, 1000);
    std::uniform_real_distribution<double> size(0, 60);
    std::vector<PlaneBox> boxes;
    for (int i = 0; i < count; ++i) {
        const double left = at(random);
        const double bottom = at(random);
        boxes.push_back({left, bottom, left + size(random), bottom + size(random)});
    }
    return boxes;
}

bool meet(const PlaneBox& a, const PlaneBox& b) {
    return !a.empty() && !b.empty() && a.left <= b.right && b.left <= a.right && a.bottom <= b.top &&
           b.bottom <= a.top;
}

std::vector<std::size_t> looked_through(const std::vector<PlaneBox>& boxes, const PlaneBox& wanted) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (meet(boxes[i], wanted)) found.push_back(i);
    return found;
}

}  // namespace

TEST_CASE("an index of boxes finds what looking through all of them finds") {
    std::mt19937 random(7);
    auto boxes = random_boxes(random, 500);
    boxes[100] = boxes[200] = {};
    const BoxIndex index(boxes);
    for (const auto& wanted : random_boxes(random, 200)) {
        CHECK(index.meeting(wanted) == looked_through(boxes, wanted));
        const PlanePoint corner{wanted.left, wanted.bottom};
        CHECK(index.around(corner) == looked_through(boxes, {corner.x, corner.y, corner.x, corner.y}));
    }
}

TEST_CASE("an index without boxes finds none, and neither does an empty box") {
    CHECK(BoxIndex({}).around({1, 2}).empty());
    CHECK(BoxIndex({{0, 0, 1, 1}}).meeting({}).empty());
    CHECK(BoxIndex({PlaneBox{}}).around({0, 0}).empty());
}
