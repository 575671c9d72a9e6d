#include "tests/support/window_states.hpp"

#include <catch2/catch.hpp>

#include <random>

// The window used with the mouse alone, and fields that keep what is typed to themselves.
using namespace viewer;
using test::after;
using test::Desktop;
using test::press;
using test::shows;

namespace {

/// The middle of one of the three buttons over the map, counted from above.
PagePoint zoom_button(int number) {
    const auto zoom = test::layout_of({}).zoom;
    return {zoom.left + zoom.width / 2, zoom.top + (number + 0.5) * zoom.height / 3};
}

}  // namespace

TEST_CASE("the bar takes back, shows the chart, hides the panel and brings it back") {
    Desktop desktop({"--date", "1993-08-23"});
    auto state = test::state_on("1993-08-23");
    press(desktop, "Chart");
    CHECK(shows(desktop, after(state, SetMainView{MainView::chart})));
    press(desktop, "Undo");
    CHECK(shows(desktop, state));
    press(desktop, "Redo");
    CHECK(shows(desktop, after(state, SetMainView{MainView::chart})));
    press(desktop, "Chart");
    press(desktop, "Panel");
    state = after(state, TogglePanel{});
    CHECK(shows(desktop, state));
    press(desktop, "Panel");
    CHECK(shows(desktop, after(state, TogglePanel{})));
}

TEST_CASE("the bar opens the dialogs, the search and the help, and presents") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto before = desktop.settled();
    for (const char* word : {"Open", "Export", "Search", "Help", "Compare"}) {
        CAPTURE(word);
        press(desktop, word);
        bool differs = false;
        for (int tries = 0; tries < 30 && !differs; ++tries) {
            test::pause(0.2);
            differs = test::similarity(desktop.picture(), before) < 0.985;
        }
        CHECK(differs);
        desktop.key("Escape");
        CHECK(shows(desktop, test::state_on("1993-08-23")));
    }
    press(desktop, "Present");
    desktop.settled();
    CHECK_FALSE(shows(desktop, test::state_on("1993-08-23")));
    CHECK(desktop.runs());
}

TEST_CASE("the buttons over the map zoom and come home, and a press on them is none on the map") {
    Desktop desktop({"--date", "1994-12-31"});
    const auto state = test::state_on("1994-12-31");
    const auto layout = test::layout_of(state);
    const auto settings = map_page(test::map(), state, layout).panes.front().settings;
    auto nearer = settings.camera;
    nearer.metres_per_unit /= 1.3;
    desktop.click(zoom_button(0).x, zoom_button(0).y);
    desktop.point_away();
    CHECK(shows(desktop, after(state, MoveCamera{nearer})));
    desktop.click(zoom_button(2).x, zoom_button(2).y);
    desktop.point_away();
    CHECK(shows(desktop, state));
}

TEST_CASE("a double click zooms in at the pointer") {
    Desktop desktop({"--date", "1994-12-31"});
    const auto state = test::state_on("1994-12-31");
    const auto layout = test::layout_of(state);
    const auto settings = map_page(test::map(), state, layout).panes.front().settings;
    const PagePoint at{600, 690};  // neither region nor card lies there
    desktop.double_click(layout.map.left + at.x, layout.map.top + at.y);
    desktop.point_away();
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    CHECK(shows(desktop, after(state, MoveCamera{zoomed(view, at, 2)})));
}

TEST_CASE("a right click asks what to do, and copies nothing unasked") {
    Desktop desktop({"--date", "1994-12-31"});
    const auto before = desktop.settled();
    desktop.right_click(900, 500);
    CHECK(test::similarity(desktop.settled(), before) < 0.995);
    desktop.key("Escape");
    CHECK(shows(desktop, test::state_on("1994-12-31")));
    CHECK(desktop.runs());
}

TEST_CASE("after a refused day two hundred letters change nothing but the field") {
    Desktop desktop({"--date", "1993-08-23"});
    desktop.key("g");
    desktop.settled();
    desktop.type("8 Mai");
    desktop.key("Return");
    desktop.settled();
    std::mt19937 random(1992);
    const std::string letters = "abcdefghijklmnopqrstuvwxyz0123456789,.[] ";
    std::string typed;
    for (int i = 0; i < 200; ++i) {
        typed += letters[random() % letters.size()];
    }
    desktop.type(typed);
    desktop.settled();
    desktop.key("Escape");
    CHECK(shows(desktop, test::state_on("1993-08-23")));
}

TEST_CASE("a refused day can be typed over at once") {
    Desktop desktop({"--date", "1993-08-23"});
    desktop.key("g");
    desktop.settled();
    desktop.type("8 Mai 1992");
    desktop.key("Return");
    desktop.settled();
    desktop.type("8 May 1992");
    desktop.key("Return");
    CHECK(shows(desktop, test::state_on("1992-05-08")));
}

TEST_CASE("formats and pages of the export dialog can be changed to and fro") {
    Desktop desktop({"--date", "1993-08-23"});
    desktop.key("ctrl+e");
    desktop.settled();
    for (int turn = 0; turn < 3; ++turn) {
        for (int x = 380; x < 800; x += 60) {
            for (const int y : {252, 280, 330, 365}) {
                desktop.click(x, y);
            }
        }
    }
    CHECK(desktop.runs());
}
