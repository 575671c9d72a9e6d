#include "geodata/geometry/work_limit.hpp"

#include "geodata/base/error.hpp"
#include "geodata/geometry/common_land.hpp"
#include "geodata/geometry/overlay.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using geodata::geos::WorkLimit;

namespace {

constexpr std::chrono::duration<double> moment{0.02};

/// Teeth from west to east, or from south to north: two of them that cross share hundreds of squares.
PlanePolygons comb(int teeth, bool upright) {
    PlanePolygons shape(1);
    const auto add = [&](double along, double across) {
        shape[0].outer.push_back(upright ? PlanePoint{across, along} : PlanePoint{along, across});
    };
    for (int i = 0; i < teeth; ++i)
        for (const auto corner :
             {PlanePoint{0, 0}, PlanePoint{1000, 0}, PlanePoint{1000, 4}, PlanePoint{0, 4}})
            add(corner.x, 10.0 * i + corner.y);
    add(-10, 10.0 * teeth);
    add(-10, 0);
    return shape;
}

std::vector<PlanePolygons> combs(int count) {
    std::vector<PlanePolygons> shapes;
    for (int i = 0; i < count; ++i) shapes.push_back(comb(40, i % 2 == 0));
    return shapes;
}

}  // namespace

TEST_CASE("outlines that cross each other everywhere are refused once the work takes too long") {
    const WorkLimit limit(moment);
    CHECK_THROWS_WITH(laid_over(combs(40)),
                      Catch::Matchers::Contains("cross each other so often that comparing them takes more"));
}

TEST_CASE("a single overlay that takes too long is stopped on its way") {
    const auto shapes = combs(60);
    const WorkLimit limit(moment);
    CHECK_THROWS_AS(union_area({shapes.begin(), shapes.end()}), Error);
}

TEST_CASE("after a limit that was passed the next work has its own") {
    {
        const WorkLimit limit(moment);
        CHECK_THROWS_AS(laid_over(combs(40)), Error);
    }
    CHECK(laid_over(combs(4)).pairs.size() == 6);
}

TEST_CASE("inside another limit the other one holds") {
    const WorkLimit outer(moment);
    const WorkLimit inner(1'000'000);
    CHECK_THROWS_AS(laid_over(combs(40)), Error);
}

TEST_CASE("what outlines of thousands of corners take is far below the limit of their corners") {
    const auto shapes = combs(4);
    const WorkLimit limit(shapes.size() * corner_count(shapes[0]));
    CHECK(union_area({shapes.begin(), shapes.end()}).square_metres > 0);
}
