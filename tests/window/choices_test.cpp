#include "tests/support/window_states.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace viewer;
using test::after;
using test::alike_enough;
using test::Desktop;
using test::shows;

TEST_CASE("X goes through the ways to compare, A takes the day to compare with") {
    Desktop desktop({"--date", "1992-12-31"});
    desktop.key("a");
    auto state = after(test::state_on("1992-12-31"),
                       SetComparing{{Comparison::side_by_side, test::day("1992-12-31"), 0.5}});
    desktop.key("End");
    state = after(state, GoToLastDay{});
    CHECK(shows(desktop, state));
    for (const auto kind : {Comparison::swipe, Comparison::difference, Comparison::off}) {
        desktop.key("x");
        state.comparing.kind = kind;
        CHECK(shows(desktop, state));
    }
}

TEST_CASE("the divider of a swipe follows the mouse") {
    Desktop desktop(
        {"--fresh", "--state", "terrachron-state:1;compare=swipe;date=1994-12-31;with=1992-12-31;end"});
    auto state = test::state_on("1994-12-31");
    state.comparing = {Comparison::swipe, test::day("1992-12-31"), 0.5};
    const auto layout = test::layout_of(state);
    CHECK(shows(desktop, state));
    desktop.drag(layout.map.width / 2, 430, layout.map.width / 4, 430);
    state.comparing.swipe = std::floor(layout.map.width / 4) / layout.map.width;
    CHECK(shows(desktop, state));
}

TEST_CASE("a theme changes all of the window and is undone") {
    Desktop desktop({"--date", "1993-08-23"});
    auto state = test::state_on("1993-08-23");
    for (const auto theme : {ThemeName::dark, ThemeName::contrast}) {
        desktop.key("d");
        state.look.theme = theme;
        CHECK(shows(desktop, state));
    }
    desktop.key("ctrl+z");
    state.look.theme = ThemeName::light;
    CHECK(shows(desktop, state));
}

TEST_CASE("the palette finds a region by some of its letters and goes there") {
    Desktop desktop({"--date", "1988-06-01"});
    desktop.key("ctrl+k");
    test::pause(0.4);
    desktop.type("zangi");
    test::pause(0.4);
    desktop.key("Return");
    CHECK(shows(desktop, after(test::state_on("1988-06-01"), SelectRegion{test::region("zangilan")})));
}

TEST_CASE("Shift and drag zooms to a box, Backspace goes back, Shift+Backspace forth") {
    Desktop desktop({"--date", "1994-12-31"});
    const auto home = desktop.settled();
    desktop.shift_drag(800, 342, 1100, 562);
    const auto near = desktop.settled();
    CHECK(test::similarity(home, near) < alike_enough);
    desktop.key("BackSpace");
    desktop.point_away();
    CHECK(shows(desktop, test::state_on("1994-12-31")));
    desktop.key("shift+BackSpace");
    CHECK(test::similarity(desktop.settled(), near) >= alike_enough);
}

TEST_CASE("the line of a state opens exactly that state") {
    const char* line =
        "terrachron-state:1;date=1993-08-23;mode=since-start;select=fizuli;theme=dark;tab=totals;text=1.25;"
        "view=46.7,39.6,220,140;without=legend;end";
    Desktop desktop({"--state", line});
    auto state = test::state_on("1993-08-23");
    state.time_mode = TimeMode::since_start;
    state.selected = test::region("fizuli");
    state.look.theme = ThemeName::dark;
    state.text_scale = 1.25;
    state.layers.legend = false;
    state.home_view = false;
    state.fitted_view = geodata::PlaneBox{};
    const auto middle = test::map().projection.to_plane({46.7, 39.6});
    state.fitted_view->add({middle.x - 110'000, middle.y - 70'000});
    state.fitted_view->add({middle.x + 110'000, middle.y + 70'000});
    CHECK(shows(desktop, state));
}

TEST_CASE("the session is there again at the next start, and not with --fresh") {
    const test::Folder home;
    auto state = test::state_on("1993-08-23");
    {
        Desktop desktop({"--date", "1993-08-23"}, home);
        desktop.key("d");
        desktop.key("t");
        desktop.settled();
        desktop.close();
    }
    state.look.theme = ThemeName::dark;
    state.main_view = MainView::chart;
    {
        const Desktop desktop({}, home);
        CHECK(shows(desktop, state));
    }
    const Desktop desktop({"--fresh"}, home);
    CHECK(shows(desktop, initial_state(test::map())));
}

TEST_CASE("what was done in the last session can be undone in this one, and done again") {
    const test::Folder home;
    auto state = test::state_on("1993-08-23");
    {
        Desktop desktop({"--date", "1993-08-23"}, home);
        desktop.key("d");
        desktop.settled();
        desktop.close();
    }
    Desktop desktop({}, home);
    desktop.key("ctrl+z");
    CHECK(shows(desktop, state));
    desktop.key("ctrl+y");
    state.look.theme = ThemeName::dark;
    CHECK(shows(desktop, state));
}

TEST_CASE("a file of actions is replayed, takes pictures and quits") {
    const test::Folder home;
    const auto script = (home / "script").string();
    const auto picture = (home / "shot.png").string();
    std::ofstream(script) << "go 1993-08-23\nkey D\nset panel=closed\nwait 0.3\npicture " << picture
                          << "\nquit\n";
    const Desktop desktop({"--actions", script}, home);
    for (int i = 0; i < 100 && desktop.runs(); ++i) test::pause(0.1);
    CHECK_FALSE(desktop.runs());
    auto state = test::state_on("1993-08-23");
    state.look.theme = ThemeName::dark;
    state.panel_open = false;
    const auto expected = paint_raster(test::expected_scene(state), 1);
    const auto taken = test::read_png(picture);
    CHECK(test::similarity(test::map_of(taken, state), expected) >= alike_enough);
}

TEST_CASE("whose list counts changes map, totals and source line, and is undone") {
    const test::Folder home;
    Desktop desktop({"--date", "1993-08-18", "--prefer", "list=azeriland"}, home);
    const auto& dataset = *test::map().dataset;
    const auto other = relisted(
        test::map(), geodata::make_listing(dataset, geodata::parse_profile(dataset, "list=azeriland")));
    const auto layout = test::layout_of({});
    const auto page = map_page(other, test::state_on("1993-08-18"), layout);
    const auto expected = paint_raster(build_page(other, page), 1);
    const auto screen = desktop.settled();
    CHECK(test::similarity(test::map_of(screen, {}), expected) >= alike_enough);
}

TEST_CASE("a click on the sum of the map opens it up, Escape closes it") {
    Desktop desktop({"--date", "1993-10-29"});
    const auto before = desktop.settled();
    desktop.click(150, 192);
    desktop.point_away();
    CHECK(test::similarity(desktop.settled(), before) < alike_enough);
    desktop.key("Escape");
    CHECK(shows(desktop, test::state_on("1993-10-29")));
    CHECK(desktop.runs());
}

TEST_CASE("Escape closes what is opened after a dialog was closed by it") {
    Desktop desktop({"--date", "1993-10-29"});
    desktop.key("ctrl+e");
    desktop.settled();
    desktop.key("Escape");
    CHECK(shows(desktop, test::state_on("1993-10-29")));
    desktop.click(150, 192);
    desktop.point_away();
    desktop.settled();
    desktop.key("Escape");
    CHECK(shows(desktop, test::state_on("1993-10-29")));
}

TEST_CASE("the table of regions keeps its columns however long it is looked at") {
    Desktop desktop({"--date", "1993-10-29"});
    const auto before = test::part_of(desktop.settled(), 1460, 102, 450, 330);
    for (int i = 0; i < 30; ++i) desktop.move(1000 + i, 1075);
    desktop.point_away();
    CHECK(test::part_of(desktop.settled(), 1460, 102, 450, 330) == before);
}
