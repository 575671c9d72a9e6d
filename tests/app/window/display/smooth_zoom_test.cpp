#include "app/window/display/smooth_zoom.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

/// What all frames of that length make up, and how many they are.
struct Passed {
    double factor = 1;
    int frames = 0;
};

Passed all_of(SmoothZoom& zoom, double seconds) {
    Passed passed;
    while (zoom.moving() && passed.frames < 1000) {
        passed.factor *= zoom.pass(seconds);
        ++passed.frames;
    }
    return passed;
}

}  // namespace

TEST_CASE("the frames of a zoom make up what was asked for, however long they are") {
    for (const double seconds : {1.0 / 240, 1.0 / 60, 1.0 / 24, 2.0}) {
        SmoothZoom zoom;
        zoom.turn({10, 20}, 1.25);
        CHECK(all_of(zoom, seconds).factor == Approx(1.25));
        zoom.turn({10, 20}, 0.5);
        CHECK(all_of(zoom, seconds).factor == Approx(0.5));
    }
}

TEST_CASE("a zoom is over within a quarter of a second, and is no jump") {
    SmoothZoom zoom;
    zoom.turn({}, 1.25);
    CHECK(zoom.pass(1.0 / 60) < 1.1);
    CHECK(all_of(zoom, 1.0 / 60).frames < 15);
    zoom.turn({}, 1.25);
    CHECK(zoom.pass(3) < 1.25);
}

TEST_CASE("turns add up, and the last place counts") {
    SmoothZoom zoom;
    zoom.turn({10, 20}, 1.25);
    zoom.turn({30, 40}, 1.25);
    CHECK(zoom.at() == PagePoint{30, 40});
    CHECK(all_of(zoom, 1.0 / 60).factor == Approx(1.25 * 1.25));
}

TEST_CASE("a turn back undoes one that is still to come, and a stop ends it") {
    SmoothZoom zoom;
    zoom.turn({}, 1.25);
    zoom.turn({}, 1 / 1.25);
    CHECK(all_of(zoom, 1.0 / 60).factor == Approx(1));
    zoom.turn({}, 2);
    zoom.stop();
    CHECK(!zoom.moving());
}
