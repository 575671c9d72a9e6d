#include "app/scene/camera.hpp"

#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using geodata::PlaneBox;
using geodata::PlanePoint;

namespace {

const PageRect frame{100, 50, 800, 600};
const MapView view({{5000, -3000}, 200}, frame);

void same(PlanePoint a, PlanePoint b) {
    CHECK(a.x == Approx(b.x).margin(1e-6));
    CHECK(a.y == Approx(b.y).margin(1e-6));
}

}  // namespace

TEST_CASE("the centre of the camera is in the middle of the frame") {
    CHECK(view.to_page({5000, -3000}) == PagePoint{500, 350});
}

TEST_CASE("north is up and east is right") {
    CHECK(view.to_page({5200, -3000}) == PagePoint{501, 350});
    CHECK(view.to_page({5000, -2800}) == PagePoint{500, 349});
    CHECK(view.length(1000) == 5);
}

TEST_CASE("the way back from the page leads to the same ground") {
    for (const PagePoint at : {PagePoint{0, 0}, PagePoint{100, 50}, PagePoint{731.5, 12.25}}) {
        const auto again = view.to_page(view.to_plane(at));
        CHECK(again.x == Approx(at.x));
        CHECK(again.y == Approx(at.y));
    }
}

TEST_CASE("zooming keeps the ground under the cursor") {
    for (const double factor : {1.25, 0.8, 4.0, 0.1, 1.0})
        for (const PagePoint at : {PagePoint{100, 50}, PagePoint{500, 350}, PagePoint{888, 99}}) {
            CAPTURE(factor, at.x, at.y);
            const auto camera = zoomed(view, at, factor);
            CHECK(camera.metres_per_unit == Approx(200 / factor));
            same(MapView(camera, frame).to_plane(at), view.to_plane(at));
        }
}

TEST_CASE("zooming stops at two metres and at sixty kilometres a unit, the ground still under the cursor") {
    const PagePoint at{300, 120};
    const auto near = zoomed(view, at, 1e9);
    const auto far = zoomed(view, at, 1e-9);
    CHECK(near.metres_per_unit == 2);
    CHECK(far.metres_per_unit == 60'000);
    same(MapView(near, frame).to_plane(at), view.to_plane(at));
    same(MapView(far, frame).to_plane(at), view.to_plane(at));
}

TEST_CASE("zooming in and out again comes back") {
    const PagePoint at{300, 120};
    const auto back = zoomed(MapView(zoomed(view, at, 1.5), frame), at, 1 / 1.5);
    CHECK(back.metres_per_unit == Approx(200));
    same(back.centre, view.camera().centre);
}

TEST_CASE("a drag moves the map with the cursor") {
    const PagePoint from{300, 200}, to{340, 170};
    const auto camera = dragged(view.camera(), to.x - from.x, to.y - from.y);
    same(MapView(camera, frame).to_plane(to), view.to_plane(from));
    CHECK(camera.metres_per_unit == 200);
}

TEST_CASE("a fitted camera shows the whole box, as large as it can be") {
    for (const PlaneBox box : {PlaneBox{0, 0, 160'000, 60'000}, PlaneBox{-5e4, 1e5, -2e4, 4e5}}) {
        const MapView fitting(fitted(box, frame), frame);
        const auto low = fitting.to_page({box.left, box.bottom});
        const auto high = fitting.to_page({box.right, box.top});
        CHECK(low.x >= frame.left - 1e-6);
        CHECK(low.y <= frame.bottom() + 1e-6);
        CHECK(high.x <= frame.right() + 1e-6);
        CHECK(high.y >= frame.top - 1e-6);
        const bool touches = high.x - low.x > frame.width - 1e-6 || low.y - high.y > frame.height - 1e-6;
        CHECK(touches);
        CHECK(fitting.camera().centre == box.centre());
    }
}

TEST_CASE("a box without size is fitted at the nearest zoom") {
    CHECK(fitted(PlaneBox{7, 8, 7, 8}, frame) == Camera{{7, 8}, 2});
}

TEST_CASE("a box outside the frame is not shown, one that reaches in is") {
    const auto low = view.to_plane({frame.left, frame.bottom()});
    const auto high = view.to_plane({frame.right(), frame.top});
    CHECK(view.shows({low.x, low.y, high.x, high.y}));
    CHECK(view.shows({low.x - 1e6, low.y - 1e6, high.x + 1e6, high.y + 1e6}));
    CHECK(view.shows({low.x - 1000, low.y, low.x + 1000, high.y}));
    CHECK_FALSE(view.shows({high.x + 1000, low.y, high.x + 2000, high.y}));
    CHECK_FALSE(view.shows({low.x, high.y + 1000, high.x, high.y + 2000}));
    CHECK_FALSE(view.shows({low.x, low.y - 2000, high.x, low.y - 1000}));
    CHECK_FALSE(view.shows({}));
}
