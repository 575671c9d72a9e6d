#include "app/paint/raster_painter.hpp"
#include "app/ui/timeline/timeline_geometry.hpp"
#include "tests/support/desktop.hpp"
#include "tests/support/similarity.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace viewer;
using test::Desktop;

namespace {

// Window and files agree on the whole map at least so far; a card with another day differs by more than `same_card`.
constexpr double alike = 0.97;
constexpr double same_card = 0.995;

ViewerState state_on(const char* day) {
    return apply(initial_state(test::map()), GoToDay{test::day(day)}, test::map());
}

/// How far the window's map is the picture that files would show of that state.
double map_similarity(const Raster& screen, const ViewerState& state) {
    const auto expected = paint_raster(test::expected_scene(state), 1);
    return test::similarity(test::map_of(screen, state), expected);
}

/// The same for the card with the day, where a wrong day shows.
double card_similarity(const Raster& screen, const ViewerState& state) {
    const auto expected = paint_raster(test::expected_scene(state), 1);
    return test::similarity(test::part_of(test::map_of(screen, state), 24, 24, 560, 190),
                            test::part_of(expected, 24, 24, 560, 190));
}

/// Whether the window comes to show what `similarity` measures, within a few seconds: a busy machine is slow.
bool comes_to_show(const Desktop& desktop, const ViewerState& state,
                   double (*similarity)(const Raster&, const ViewerState&), double least) {
    for (int tries = 0; tries < 50; ++tries) {
        if (similarity(desktop.picture(), state) >= least) return true;
        test::pause(0.2);
    }
    return false;
}

bool shows_day(const Desktop& desktop, const ViewerState& state) {
    return comes_to_show(desktop, state, card_similarity, same_card);
}

bool shows_map(const Desktop& desktop, const ViewerState& state) {
    return comes_to_show(desktop, state, map_similarity, alike);
}

/// Of the panels only the buttons for zooming lie over the map. The screen's pixels have no alpha.
bool is_to_the_pixel(const Raster& shown, const Raster& map, const PageRect& buttons) {
    for (int y = 0; y < map.height; ++y) {
        for (int i = 0; i < 4 * map.width; ++i) {
            const PagePoint at{static_cast<double>(i / 4), static_cast<double>(y)};
            if (i % 4 != 3 && shown.row(y)[i] != map.row(y)[i] && !buttons.contains(at)) {
                return false;
            }
        }
    }
    return true;
}

bool shows_to_the_pixel(const Desktop& desktop, const ViewerState& state) {
    const auto expected = paint_raster(test::expected_scene(state), 1);
    const auto layout = test::layout_of(state);
    const PageRect buttons{layout.zoom.left - layout.map.left, layout.zoom.top - layout.map.top,
                           layout.zoom.width, layout.zoom.height};
    for (int tries = 0; tries < 50; ++tries) {
        if (is_to_the_pixel(test::map_of(desktop.picture(), state), expected, buttons)) {
            return true;
        }
        test::pause(0.2);
    }
    return false;
}

DayScale timeline_days() {
    const auto layout = test::layout_of({});
    const auto chart = lay_out_timeline(layout.timeline, layout.unit, 3, 0).chart;
    const auto& data = test::built_in();
    return {data.first_day, data.last_day, static_cast<float>(chart.left), static_cast<float>(chart.right())};
}

}  // namespace

TEST_CASE("the window shows the map that a file of the same state holds, to the pixel") {
    Desktop desktop({"--date", "1992-05-18"});
    auto state = state_on("1992-05-18");
    CHECK(shows_to_the_pixel(desktop, state));
    CHECK(card_similarity(desktop.settled(), state_on("1992-05-19")) < same_card);
    desktop.key("Right");
    state = apply(state, StepChange{1}, test::map());
    CHECK(shows_to_the_pixel(desktop, state));
    desktop.key("t");
    state.main_view = MainView::chart;
    CHECK(shows_to_the_pixel(desktop, state));
}

TEST_CASE("arrows step from change to change, Home and End to the ends") {
    Desktop desktop({"--date", "1993-08-01"});
    desktop.key("Right");
    CHECK(shows_day(desktop, state_on("1993-08-23")));
    desktop.key("Left");
    CHECK(shows_day(desktop, state_on("1993-07-23")));
    desktop.key("End");
    CHECK(shows_day(desktop, state_on("1994-12-31")));
    desktop.key("Home");
    CHECK(shows_day(desktop, state_on("1988-01-01")));
}

TEST_CASE("Space plays and pauses") {
    Desktop desktop({"--date", "1992-05-01"});
    const auto before = desktop.settled();
    desktop.key("space");
    test::pause(1.0);
    desktop.key("space");
    const auto after = desktop.settled();
    const auto card = [](const Raster& screen) {
        return test::part_of(test::map_of(screen, {}), 24, 24, 560, 190);
    };
    CHECK(test::similarity(card(before), card(after)) < same_card);
    CHECK(desktop.settled() == after);
}

TEST_CASE("dragging the timeline goes to the day under the mouse") {
    Desktop desktop({"--date", "1988-06-01"});
    const auto days = timeline_days();
    const float from = std::floor(days.x_of(test::day("1990-01-01")));
    const float to = std::floor(days.x_of(test::day("1993-06-15")));
    const auto layout = test::layout_of({});
    const double y = lay_out_timeline(layout.timeline, layout.unit, 3, 0).chart.bottom() - 12;
    desktop.drag(from, y, to, y);
    const auto there = apply(initial_state(test::map()), GoToDay{days.day_at(to)}, test::map());
    CHECK(shows_day(desktop, there));
}

TEST_CASE("a click on a region selects it, Escape drops it and never quits") {
    Desktop desktop({"--date", "1994-12-31"});
    auto state = state_on("1994-12-31");
    const auto layout = test::layout_of(state);
    const auto settings = map_page(test::map(), state, layout).panes.front().settings;
    const auto lachin = test::middle_of("lachin", settings);
    desktop.click(layout.map.left + lachin.x, layout.map.top + lachin.y);
    desktop.point_away();
    const auto selected = apply(state, SelectRegion{test::region("lachin"), true}, test::map());
    const auto screen = desktop.settled();
    CHECK(map_similarity(screen, selected) > map_similarity(screen, state));
    for (int i = 0; i < 4; ++i) desktop.key("Escape");
    CHECK(shows_map(desktop, state));
    CHECK(desktop.runs());
}

TEST_CASE("the wheel zooms in, and the ground under the pointer stays there") {
    Desktop desktop({"--date", "1994-12-31"});
    const auto state = state_on("1994-12-31");
    const auto layout = test::layout_of(state);
    const auto settings = map_page(test::map(), state, layout).panes.front().settings;
    const auto lachin = test::middle_of("lachin", settings);
    const PagePoint at{std::floor(lachin.x), std::floor(lachin.y)};  // the pointer stands on whole pixels
    desktop.wheel_up(layout.map.left + at.x, layout.map.top + at.y, 2);
    desktop.point_away();
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    const MoveCamera nearer{zoomed(view, at, 1.25 * 1.25)};
    CHECK(shows_map(desktop, apply(state, nearer, test::map())));
    CHECK(map_similarity(desktop.settled(), state) < alike);
}

TEST_CASE("a typed day is gone to, and undone") {
    Desktop desktop({"--date", "1991-03-04"});
    desktop.key("g");
    desktop.settled();
    desktop.type("1993-10-29");
    desktop.key("Return");
    CHECK(shows_day(desktop, state_on("1993-10-29")));
    desktop.key("ctrl+z");
    CHECK(shows_day(desktop, state_on("1991-03-04")));
}

TEST_CASE("the panel folds away and text grows without leaving the page") {
    Desktop desktop({"--date", "1993-07-23"});
    auto state = state_on("1993-07-23");
    desktop.key("p");
    state = apply(state, TogglePanel{}, test::map());
    CHECK(shows_map(desktop, state));
    desktop.key("ctrl+shift+plus");
    state = apply(state, SetTextScale{1.25}, test::map());
    CHECK(shows_map(desktop, state));
}

TEST_CASE("the window leaves no file in the working folder") {
    Desktop desktop({});
    desktop.key("Right");
    desktop.settled();
    CHECK_FALSE(desktop.left_a_file("imgui.ini"));
}
