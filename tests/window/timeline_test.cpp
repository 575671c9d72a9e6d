#include "app/ui/timeline/timeline_geometry.hpp"
#include "tests/support/window_states.hpp"
#include "tests/support/words_on_screen.hpp"

#include <catch2/catch.hpp>

// The timeline used with the mouse alone.
using namespace viewer;
using test::Desktop;

namespace {

constexpr double alike = 0.97;

ViewerState on(const char* day) {
    return apply(initial_state(test::map()), GoToDay{test::day(day)}, test::map());
}

ViewerState after(const ViewerState& state, const Action& action) {
    return apply(state, action, test::map());
}

/// What lies where, with as many rows of events as there are at most.
TimelineBoxes boxes() {
    const auto layout = test::layout_of({});
    return lay_out_timeline(layout.timeline, layout.unit, 3, 0);
}

double x_of(const char* day) {
    const auto chart = boxes().chart;
    return DayScale{test::day("1988-01-01"), test::day("1994-12-31"), static_cast<float>(chart.left),
                    static_cast<float>(chart.right())}
        .x_of(test::day(day));
}

/// The middle of the buttons that zoom and show, counted from the left.
PagePoint button(int number) {
    const auto row = boxes().buttons;
    return {row.right() - 8 - (5 - number) * 28 + 13, row.top + 13};
}

constexpr const char* two_years = "terrachron-state:1;date=1993-08-23;span=1992-01-01/1993-12-31;end";

double x_in(const char* first, const char* last, const char* day) {
    const auto chart = boxes().chart;
    return DayScale{test::day(first), test::day(last), static_cast<float>(chart.left),
                    static_cast<float>(chart.right())}
        .x_of(test::day(day));
}

double middle_of(const PageRect& box) { return box.top + box.height / 2; }

/// The days of a word of the kept session, like `span=1992-01-01/1992-12-31`.
DayRange days_in(const std::string& session, const std::string& word) {
    const auto at = session.find(";" + word + "=");
    REQUIRE(at != std::string::npos);
    const auto begin = at + word.size() + 2;
    return {test::day(session.substr(begin, 10).c_str()), test::day(session.substr(begin + 11, 10).c_str())};
}

constexpr int about = 6;  // days: a pixel is one to three

Raster timeline_of(const Desktop& desktop) {
    const auto place = test::layout_of({}).timeline;
    return test::part_of(desktop.settled(), 0, static_cast<int>(place.top), Desktop::width,
                         static_cast<int>(place.height));
}

}  // namespace

TEST_CASE("a click near a change goes to it, and one far from all to its own day") {
    Desktop desktop({"--date", "1990-01-01"});
    const double y = boxes().chart.bottom() - 12;
    desktop.click(x_of("1992-05-18") + 4, y);
    desktop.point_away();
    CHECK(test::comes_to_show(desktop, on("1992-05-18"), alike));
}

TEST_CASE("the wheel with Ctrl and the buttons zoom in time, and one shows the whole span again") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto whole = timeline_of(desktop);
    desktop.click(button(1).x, button(1).y);
    desktop.point_away();
    const auto nearer = timeline_of(desktop);
    CHECK(test::similarity(nearer, whole) < 0.99);
    desktop.click(button(0).x, button(0).y);
    desktop.point_away();
    CHECK(test::similarity(timeline_of(desktop), whole) > 0.999);
    desktop.wheel_up_with("ctrl", x_of("1992-05-18"), boxes().chart.bottom() - 12, 3);
    desktop.point_away();
    CHECK(test::similarity(timeline_of(desktop), whole) < 0.99);
    desktop.click(button(2).x, button(2).y);
    desktop.point_away();
    CHECK(test::similarity(timeline_of(desktop), whole) > 0.999);
    CHECK(test::comes_to_show(desktop, on("1993-08-23"), alike));
}

TEST_CASE("the flag of day A is dragged") {
    Desktop desktop(
        {"--fresh", "--state", "terrachron-state:1;date=1993-08-23;compare=difference;with=1990-01-01;end"});
    auto state = on("1993-08-23");
    state.comparing = {Comparison::difference, test::day("1992-05-18"), 0.5};
    const double y = boxes().flags.top + boxes().flags.height / 2;
    desktop.drag(x_of("1990-01-01"), y, x_of("1992-05-18") + 2, y);
    CHECK(test::comes_to_show(desktop, state, alike));
}

TEST_CASE("of two days compared the one shown is dragged, and the other stays") {
    Desktop desktop(
        {"--fresh", "--state", "terrachron-state:1;date=1993-08-23;compare=difference;with=1990-01-01;end"});
    auto state = on("1992-05-18");
    state.comparing = {Comparison::difference, test::day("1990-01-01"), 0.5};
    const double y = middle_of(boxes().flags);
    desktop.drag(x_of("1993-08-23"), y, x_of("1992-05-18") + 2, y);
    CHECK(test::comes_to_show(desktop, state, alike));
}

TEST_CASE("the flags of the days that are played are dragged") {
    Desktop desktop({"--date", "1993-08-23"});
    const double y = boxes().chart.bottom() - 8;
    desktop.drag_slowly(boxes().chart.left + 3, y, x_of("1992-05-18") + 2, y);
    desktop.drag_slowly(boxes().chart.right() - 3, y, x_of("1993-10-29") - 2, y);
    const auto range = days_in(test::kept_session(desktop), "range");
    CHECK(range.first == test::day("1992-05-18"));
    CHECK(std::abs(range.last - test::day("1993-10-29")) <= 1);
}

TEST_CASE("a double click on a year shows it alone, and the years are pulled along") {
    Desktop desktop({"--date", "1993-08-23"});
    const double y = middle_of(boxes().years);
    desktop.double_click(x_of("1992-07-01"), y);
    desktop.point_away();
    desktop.settled();
    desktop.drag_slowly(x_in("1992-01-01", "1992-12-31", "1992-10-01"), y,
                        x_in("1992-01-01", "1992-12-31", "1992-07-01"), y);
    const auto shown = days_in(test::kept_session(desktop), "span");
    CHECK(shown.last - shown.first == 365);
    CHECK(std::abs(shown.first - test::day("1992-04-02")) <= about);
}

TEST_CASE("the window of the overview is dragged, and so are its edges") {
    Desktop desktop({"--fresh", "--state", two_years});
    const double y = middle_of(boxes().overview);
    desktop.drag_slowly(x_of("1992-10-01"), y, x_of("1990-10-01"), y);
    desktop.settled();
    desktop.drag_slowly(x_of("1990-01-01"), y, x_of("1989-01-01"), y);
    const auto shown = days_in(test::kept_session(desktop), "span");
    CHECK(std::abs(shown.first - test::day("1989-01-01")) <= about);
    CHECK(std::abs(shown.last - test::day("1991-12-31")) <= about);
}

TEST_CASE("where the overview shows all, a drag marks what the timeline shows") {
    Desktop desktop({"--date", "1993-08-23"});
    const double y = middle_of(boxes().overview);
    desktop.drag_slowly(x_of("1992-01-01"), y, x_of("1993-06-01"), y);
    const auto shown = days_in(test::kept_session(desktop), "span");
    CHECK(std::abs(shown.first - test::day("1992-01-01")) <= about);
    CHECK(std::abs(shown.last - test::day("1993-06-01")) <= about);
}

TEST_CASE("the mode is chosen from a menu that names the four") {
    Desktop desktop({"--date", "1993-08-23"});
    test::click_on(desktop, "Held on this day");
    test::click_on(desktop, "Everything held on any day");
    CHECK(test::comes_to_show(desktop, after(on("1993-08-23"), SetTimeMode{TimeMode::everything}), alike));
}

TEST_CASE("lanes open below the chart, and a click in one goes to its day") {
    Desktop desktop({"--date", "1993-08-23"});
    desktop.click(button(3).x, button(3).y);
    desktop.point_away();
    auto state = after(on("1993-08-23"), SetTimeline{{{}, true, {}}});
    CHECK(test::comes_to_show(desktop, state, alike));
    const auto place = test::layout_of(state).timeline;
    // The first lane is the first row of the list.
    desktop.click(x_of("1994-03-01"),
                  place.bottom() - (place.height - test::layout_of(state).plain_timeline) + 14);
    desktop.point_away();
    state = after(after(state, GoToDay{DayScale{test::day("1988-01-01"), test::day("1994-12-31"),
                                                static_cast<float>(boxes().chart.left),
                                                static_cast<float>(boxes().chart.right())}
                                           .day_at(std::floor(static_cast<float>(x_of("1994-03-01"))))}),
                  SelectRegion{test::map().listing.rows.front().region, true});
    CHECK(test::comes_to_show(desktop, state, alike));
}
