#include "app/state/history.hpp"
#include "tests/support/scenes.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <vector>

using namespace viewer;
using namespace geodata;
using test::day;

namespace {

ViewerState start() { return initial_state(test::map()); }

ViewerState after(ViewerState state, const Action& action) { return apply(state, action, test::map()); }

ViewerState on(const char* date) { return after(start(), GoToDay{day(date)}); }

ViewerState by_calendar(const ViewerState& state) { return after(state, SetPacing{Pacing::by_calendar}); }

}  // namespace

TEST_CASE("the program starts on the first day of the dataset") { CHECK(start().day == day("1988-01-01")); }

TEST_CASE("a dataset that names its opening day is opened on it, within its span") {
    auto dataset = test::built_in();
    dataset.opening_day = day("1993-04-03");
    const auto opened = [&] {
        return initial_state(make_map_data(std::make_shared<const Dataset>(dataset), test::built_in_list()))
            .day;
    };
    CHECK(opened() == day("1993-04-03"));
    dataset.opening_day = day("2020-01-01");
    CHECK(opened() == day("1994-12-31"));
}

TEST_CASE("a day outside the span is brought to its nearest end") {
    CHECK(on("1970-01-01").day == day("1988-01-01"));
    CHECK(on("2020-11-10").day == day("1994-12-31"));
}

TEST_CASE("a step goes to the next day on which the list changes") {
    CHECK(after(on("1993-04-03"), StepChange{1}).day == day("1993-07-23"));
    CHECK(after(on("1993-07-23"), StepChange{-1}).day == day("1993-04-02"));
}

TEST_CASE("steps pass over the last day of an interval, on which nothing is stated to change") {
    CHECK(after(on("1992-05-18"), StepChange{1}).day == day("1993-04-02"));
    CHECK(after(on("1993-04-02"), StepChange{-1}).day == day("1992-05-18"));
}

TEST_CASE("a step beyond the last or first change stays") {
    CHECK(after(on("1994-01-01"), StepChange{1}).day == day("1994-01-01"));
    CHECK(after(start(), StepChange{-1}).day == start().day);
}

TEST_CASE("a month from the last of a long month is the last of a short one") {
    CHECK(after(on("1993-01-31"), StepMonths{1}).day == day("1993-02-28"));
}

TEST_CASE("by calendar playing goes on by speed times seconds") {
    auto state = after(by_calendar(start()), ScaleSpeed{10.0 / start().days_per_second});
    state = after(state, TogglePlay{});
    CHECK(after(state, Tick{0.25}).day == start().day + 2);
    CHECK(after(after(state, Tick{0.25}), Tick{0.25}).day == start().day + 5);
}

TEST_CASE("time passes only while playing") { CHECK(after(start(), Tick{5}) == start()); }

TEST_CASE("playing ends on the last day, and play there starts from the first") {
    auto state = after(on("1994-12-30"), TogglePlay{});
    state = after(state, Tick{3});
    CHECK(state.day == day("1994-12-31"));
    CHECK_FALSE(state.playing);
    state = after(state, TogglePlay{});
    CHECK(state.day == day("1988-01-01"));
    CHECK(state.playing);
}

TEST_CASE("a loop shows the last day before it begins again") {
    auto state = after(after(on("1994-12-30"), ToggleLoop{}), TogglePlay{});
    state = after(state, Tick{1});
    CHECK(state.day == day("1994-12-31"));
    state = after(state, Tick{1});
    CHECK(state.day == day("1988-01-01"));
    CHECK(state.playing);
}

TEST_CASE("selecting a region goes to the day it is first surely held, unless the day is kept") {
    const auto zangilan = test::region("zangilan");
    CHECK(after(start(), SelectRegion{zangilan}).day == day("1993-10-29"));
    CHECK(after(start(), SelectRegion{zangilan, true}).day == start().day);
    CHECK(after(start(), SelectRegion{zangilan, true}).selected == zangilan);
}

TEST_CASE("selecting a region dated to an interval shows no day that no source states") {
    const SelectRegion karabakh{test::region("nagorno-karabakh")};
    CHECK(after(on("1993-08-23"), karabakh).day == day("1993-08-23"));
    CHECK(after(on("1990-06-01"), karabakh).day == day("1990-06-01"));
    test::SmallDataset small;
    const auto region = small.region("a", 10);
    small.held(region, "1900-05/1900-08", "");
    const auto map = make_map_data(std::make_shared<const Dataset>(small.data), small.list());
    CHECK(apply(initial_state(map), SelectRegion{region}, map).day == day("1900-05-01"));
}

TEST_CASE("speed and text size keep to their limits") {
    CHECK(after(by_calendar(start()), ScaleSpeed{1e9}).days_per_second == fastest);
    CHECK(after(by_calendar(start()), ScaleSpeed{1e-9}).days_per_second == slowest);
    CHECK(after(start(), ScaleSpeed{1e9}).change_seconds == least_change_seconds);
    CHECK(after(start(), ScaleSpeed{1e-9}).change_seconds == most_change_seconds);
    CHECK(after(start(), SetTextScale{99}).text_scale == largest_text);
}

TEST_CASE("the map cannot be moved out of sight") {
    const auto lost = after(start(), MoveCamera{{{1e9, -1e9}, 200}});
    CHECK(lost.camera.centre.x == test::map().everything.right);
    CHECK(lost.camera.centre.y == test::map().everything.bottom);
}

TEST_CASE("what means nothing as a number changes nothing") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    const std::vector<Action> wishes{ShowGround{},
                                     ShowGround{{nan, 0, 1000, 1000}},
                                     ShowGround{{0, 0, 0, 0}},
                                     ShowGround{{-endless, 0, endless, 1000}},
                                     MoveCamera{{{nan, 0}, 200}},
                                     MoveCamera{{{0, 0}, nan}},
                                     ScaleSpeed{nan},
                                     SetRunTime{nan},
                                     SetTextScale{nan},
                                     SetComparing{{Comparison::swipe, day("1992-05-08"), nan}}};
    for (const auto& wish : wishes) {
        CAPTURE(wish.index());
        CHECK(after(start(), wish) == start());
    }
}

TEST_CASE("the map zooms no nearer and no farther than its limits") {
    CHECK(after(start(), MoveCamera{{{}, 1e-9}}).camera.metres_per_unit == test::map().zoom.nearest);
    CHECK(after(start(), MoveCamera{{{}, 1e9}}).camera.metres_per_unit == test::map().zoom.farthest);
}

TEST_CASE("every user change is undone and redone") {
    History history(start());
    history.act(GoToDay{day("1992-05-08")}, test::map());
    history.act(SetCounting{Counting::as_listed}, test::map());
    REQUIRE(history.undo());
    CHECK(history.now().counting == Counting::once);
    REQUIRE(history.undo());
    CHECK(history.now() == start());
    CHECK_FALSE(history.undo());
    REQUIRE(history.redo());
    REQUIRE(history.redo());
    CHECK(history.now().counting == Counting::as_listed);
    CHECK_FALSE(history.redo());
}

TEST_CASE("a drag is undone as one") {
    History history(start());
    for (const char* date : {"1989-01-01", "1990-01-01", "1991-01-01"})
        history.act(GoToDay{day(date)}, test::map());
    REQUIRE(history.undo());
    CHECK(history.now() == start());
}

TEST_CASE("of very many steps the last hundreds can be undone, and the first are forgotten") {
    History history(start());
    for (int i = 0; i < 1000; ++i) {
        history.act(SetCounting{i % 2 == 0 ? Counting::as_listed : Counting::once}, test::map());
        history.settle();
    }
    CHECK(history.past().size() == 400);
    REQUIRE(history.undo());
    CHECK(history.now().counting == Counting::as_listed);
}

TEST_CASE("passing time is no step of undo") {
    History history(start());
    history.act(TogglePlay{}, test::map());
    history.act(Tick{1}, test::map());
    REQUIRE(history.undo());
    CHECK(history.now() == start());
}

TEST_CASE("playing backwards ends on the first day and starts again from the last") {
    auto state = after(after(on("1988-01-02"), ToggleBackwards{}), TogglePlay{});
    state = after(state, Tick{3});
    CHECK(state.day == day("1988-01-01"));
    CHECK_FALSE(state.playing);
    CHECK(after(state, TogglePlay{}).day == day("1994-12-31"));
}

TEST_CASE("a range is turned the right way round, kept within the span, and played alone") {
    auto state = after(start(), SetRange{DayRange{day("1994-01-01"), day("1970-01-01")}});
    REQUIRE(state.range.has_value());
    CHECK(state.range->first == day("1988-01-01"));
    state = after(by_calendar(on("1988-06-01")), SetRange{DayRange{day("1992-05-01"), day("1992-05-31")}});
    state = after(state, TogglePlay{});
    CHECK(state.day == day("1992-05-01"));
    state = after(state, Tick{5});
    CHECK(state.day == day("1992-05-31"));
    CHECK_FALSE(state.playing);
    state = after(after(state, ToggleLoop{}), TogglePlay{});
    state = after(after(state, Tick{5}), Tick{0.001});
    CHECK(state.day == day("1992-05-01"));
}

TEST_CASE("a run of so many seconds takes that long") {
    const auto state = after(by_calendar(start()), SetRunTime{10});
    CHECK(state.days_per_second == Approx(255.7));
    CHECK(after(by_calendar(start()), SetRunTime{0}).days_per_second == fastest);
    CHECK(run_seconds(after(start(), SetRunTime{40}), test::map()) == Approx(40));
}

TEST_CASE("with reduced motion playing goes from change to change") {
    auto state = start();
    state.look.reduced_motion = true;
    state = after(state, TogglePlay{});
    CHECK(after(state, Tick{0.5}).day == start().day);
    CHECK(after(state, Tick{2}).day == day("1992-05-08"));
}

TEST_CASE("playing by change rests on each, and passes what lies between quickly") {
    auto state = after(on("1992-05-08"), TogglePlay{});
    state = after(state, Tick{1.9});
    CHECK(state.day == day("1992-05-08"));
    state = after(state, Tick{0.6});
    CHECK(state.day > day("1992-05-08"));
    CHECK(state.day < day("1992-05-18"));
    state = after(state, Tick{0.6});
    CHECK(state.day == day("1992-05-18"));
}

TEST_CASE("the other pacing begins a day anew, and is undone") {
    History history(start());
    history.act(SetPacing{Pacing::by_calendar}, test::map());
    CHECK(history.now().pacing == Pacing::by_calendar);
    REQUIRE(history.undo());
    CHECK(history.now() == start());
}

TEST_CASE("the timeline shows days within the span, and all of them as none") {
    TimelineView view;
    view.shown = DayRange{day("1992-06-01"), day("1992-05-01")};
    CHECK(after(start(), SetTimeline{view}).timeline.shown == DayRange{day("1992-05-01"), day("1992-06-01")});
    view.shown = DayRange{day("1900-01-01"), day("2000-01-01")};
    CHECK_FALSE(after(start(), SetTimeline{view}).timeline.shown.has_value());
    view.shown = DayRange{day("1994-12-31"), day("1994-12-31")};
    CHECK(after(start(), SetTimeline{view}).timeline.shown == DayRange{day("1994-12-29"), day("1994-12-31")});
}

TEST_CASE("the timeline follows the day that is shown") {
    TimelineView view;
    view.shown = DayRange{day("1992-05-01"), day("1992-05-31")};
    const auto state = after(on("1992-05-08"), SetTimeline{view});
    CHECK(after(state, GoToDay{day("1992-05-20")}).timeline.shown == view.shown);
    const auto later = after(state, GoToDay{day("1993-08-23")}).timeline.shown;
    REQUIRE(later.has_value());
    CHECK(later->first <= day("1993-08-23"));
    CHECK(later->last >= day("1993-08-23"));
    CHECK(later->last - later->first == 30);
}

TEST_CASE("a total that cannot be read is not added") {
    CHECK(after(start(), AddTotal{"20 apples"}) == start());
    const auto state = after(start(), AddTotal{"20 % of azerbaijan"});
    CHECK(state.added_totals.size() == 1);
    CHECK(after(state, RemoveTotal{7}) == state);
    CHECK(after(state, RemoveTotal{0}) == start());
}

TEST_CASE("a total, a theme and a scene are taken back by undo") {
    History history(start());
    history.act(AddTotal{"20 % of azerbaijan"}, test::map());
    history.act(SetLook{{ThemeName::dark, Vision::full, false}}, test::map());
    history.act(EditPresentation{{Slide{}}}, test::map());
    CHECK(history.undo());
    CHECK(history.now().presentation.empty());
    CHECK(history.undo());
    CHECK(history.now().look.theme == ThemeName::light);
    CHECK(history.undo());
    CHECK(history.now() == start());
    CHECK(history.redo());
    CHECK(history.now().added_totals.size() == 1);
}

TEST_CASE("two totals added one after the other are taken back one by one") {
    History history(start());
    history.act(AddTotal{"20 % of azerbaijan"}, test::map());
    history.act(AddTotal{"11797 km2"}, test::map());
    CHECK(history.undo());
    CHECK(history.now().added_totals.size() == 1);
    CHECK(history.undo());
    CHECK(history.now().added_totals.empty());
}

TEST_CASE("each change of the data is undone by itself, and another view that is opened keeps them") {
    History history(initial_state(test::map()));
    history.act(EditData{1}, test::map());
    history.act(EditData{2}, test::map());
    history.act(OpenState{std::make_shared<const ViewerState>(initial_state(test::map()))}, test::map());
    CHECK(history.now().edits == 2);
    REQUIRE(history.undo());
    CHECK(history.now().edits == 1);
    history.redo();
    CHECK(history.now().edits == 2);
}
