#include "app/window/session/session_file.hpp"
#include "tests/support/tools.hpp"
#include "tests/support/window_states.hpp"
#include "tests/support/words_on_screen.hpp"

#include <catch2/catch.hpp>

// Last: X11 defines words that others use.
#include "tests/support/drag_source.hpp"

#include <filesystem>
#include <functional>

// What a window can do is reached by the mouse: no key is pressed here, and letters and digits only fill in fields.
using namespace viewer;
using test::click_on;
using test::Desktop;
using test::has;
using test::kept_session;
using test::press;
namespace fs = std::filesystem;

namespace {

bool comes_true(const std::function<bool()>& fact, int tenths = 200) {
    for (int tries = 0; tries < tenths; ++tries) {
        if (fact()) return true;
        test::pause(0.1);
    }
    return false;
}

bool is_link_colour(const std::uint8_t* pixel) {
    const auto wanted = light_theme().link;
    return pixel[0] == wanted.blue && pixel[1] == wanted.green && pixel[2] == wanted.red;
}

/// How far pixels of that colour go on in a row.
int run_from(const Raster& screen, int x, int y) {
    int end = x;
    while (end < screen.width && is_link_colour(screen.row(y) + 4 * end)) ++end;
    return end - x;
}

/// The lowest button that stands out within a part of the window: what a dialog or form is for.
PagePoint primary_button_in(const Desktop& desktop, const PageRect& part) {
    constexpr int least_width = 40;
    constexpr int depth = 5;  // more than a line or ring has, and still below the letters
    const auto screen = desktop.settled();
    for (int y = static_cast<int>(part.bottom()) - 1; y > part.top + depth; --y)
        for (int x = static_cast<int>(part.left); x < part.right() - least_width; ++x)
            if (run_from(screen, x, y) >= least_width && run_from(screen, x, y - depth) >= least_width)
                return {x + 8.0, y - 8.0};
    FAIL("no button stands out");
    return {};
}

constexpr PageRect whole_window{0, 0, Desktop::width, Desktop::height};

/// The middle of a part of the card with the day.
PagePoint on_card(const ViewerState& state, DateCardPart part) {
    const auto layout = test::layout_of(state);
    const auto page = page_of(test::map(), state, layout.map.width, layout.map.height, layout.unit);
    const auto& settings = page.panes.front().settings;
    std::vector<PagePoint> found;
    for (double y = 30; y < layout.map.height / 2; y += 6)
        if (date_card_part(test::map(), settings, {120, y}) == part) found.push_back({120, y});
    REQUIRE_FALSE(found.empty());
    const auto at = found[found.size() / 2];
    return {layout.map.left + at.x, layout.map.top + at.y};
}

/// What the search offers first is chosen with the mouse.
void choose_by_search(Desktop& desktop, const std::string& words) {
    press(desktop, "Search");
    desktop.settled();
    desktop.type(words);
    desktop.settled();
    desktop.click(960, 198);
    desktop.point_away();
    desktop.settled();
}

PagePoint play_button() {
    const auto timeline = test::layout_of({}).timeline;
    return {timeline.left + 128, timeline.top + 56};
}

std::string title() { return test::output_of("xdotool search --name '^Terrachron' getwindowname %1"); }

bool panel_is_dark(Desktop& desktop) {
    const auto screen = desktop.settled();
    const auto panel = test::layout_of({}).panel;
    const auto* ground =
        screen.row(static_cast<int>(panel.bottom()) - 8) + 4 * (static_cast<int>(panel.left) + 4);
    return static_cast<int>(ground[1]) < 80;
}

}  // namespace

TEST_CASE("with the mouse: a day is typed after a click on the big date") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto at = on_card(test::state_on("1993-08-23"), DateCardPart::day);
    desktop.click(at.x, at.y);
    desktop.settled();
    desktop.type("8 May 1992");
    const auto go = primary_button_in(desktop, test::layout_of({}).map);
    desktop.click(go.x, go.y);
    desktop.point_away();
    CHECK(test::shows(desktop, test::state_on("1992-05-08")));
}

TEST_CASE("with the mouse: a day is taken from the calendar, and undone") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto at = on_card(test::state_on("1993-08-23"), DateCardPart::day);
    desktop.click(at.x, at.y);
    click_on(desktop, "16", test::layout_of({}).map);
    CHECK(test::shows(desktop, test::state_on("1993-08-16")));
    press(desktop, "Undo");
    CHECK(test::shows(desktop, test::state_on("1993-08-23")));
}

TEST_CASE("with the mouse: playing, its speed, two days and the chart") {
    Desktop desktop({"--date", "1992-05-18"});
    click_on(desktop, "3 s a change");
    click_on(desktop, "Twice as fast");
    desktop.click(play_button().x, play_button().y);
    test::pause(2.5);
    desktop.click(play_button().x, play_button().y);
    desktop.settled();
    press(desktop, "Compare");
    click_on(desktop, "Side by side");
    press(desktop, "Chart");
    desktop.settled();
    const auto state = kept_session(desktop);
    CHECK(has(state, "each=1.5"));
    CHECK_FALSE(has(state, "date=1992-05-18"));
    CHECK(has(state, "compare=side-by-side"));
    CHECK(has(state, "chart"));
}

TEST_CASE("with the mouse: the map is zoomed and comes home") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto zoom = test::layout_of({}).zoom;
    const double x = zoom.left + zoom.width / 2;
    desktop.click(x, zoom.top + zoom.width / 2);
    desktop.point_away();
    CHECK(comes_true([&] {
        return test::similarity(test::map_of(desktop.picture(), {}),
                                paint_raster(test::expected_scene(test::state_on("1993-08-23")), 1)) < 0.95;
    }));
    desktop.click(x, zoom.bottom() - zoom.width / 2);
    desktop.point_away();
    CHECK(test::shows(desktop, test::state_on("1993-08-23")));
}

TEST_CASE("with the mouse: a presentation is begun, led on and left") {
    Desktop desktop({"--date", "1993-08-23"});
    press(desktop, "Present");
    desktop.settled();
    desktop.click(700, 500);
    desktop.point_away();
    desktop.settled();
    desktop.right_click(700, 500);
    constexpr double presenting_type = 1.6;
    click_on(desktop, "Stop presenting", whole_window, presenting_type);
    CHECK(test::shows(desktop, test::state_on("1993-08-23")));
}

TEST_CASE("with the mouse: help opens, and a click beside it closes it") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto before = desktop.settled();
    press(desktop, "Help");
    test::wait_for_words(desktop, "Drop a file on the window");
    desktop.click(60, 600);
    desktop.point_away();
    CHECK(comes_true([&] { return test::similarity(desktop.picture(), before) > 0.99; }));
}

TEST_CASE("with the mouse: a number is opened up and closed by a click beside it, which does nothing else") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto before = desktop.settled();
    const auto at = on_card(test::state_on("1993-08-23"), DateCardPart::sum);
    desktop.click(at.x, at.y);
    CHECK(test::similarity(desktop.settled(), before) < 0.95);
    desktop.click(300, 500);  // the card is in the middle
    desktop.point_away();
    CHECK(comes_true([&] { return test::similarity(desktop.picture(), before) > 0.99; }));
    const auto state = kept_session(desktop);
    CHECK_FALSE(has(state, "select="));
}

TEST_CASE("with the mouse: a town is found and a total is added") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto before = desktop.settled();
    choose_by_search(desktop, "Stepanakert");
    CHECK(test::similarity(test::map_of(desktop.settled(), {}), test::map_of(before, {})) < 0.9);
    choose_by_search(desktop, "Test a total of your own");
    const auto button = primary_button_in(desktop, test::layout_of({}).panel);
    desktop.click(button.x, button.y);
    desktop.settled();
    CHECK(has(kept_session(desktop), "add=20 %25 of azerbaijan"));
}

TEST_CASE("with the mouse: a picture, a table, a page and a film are exported") {
    Desktop desktop({"--date", "1993-08-23"});
    const auto writes = [&](const std::string& kind, const std::string& name, const std::string& choice) {
        CAPTURE(kind);
        press(desktop, "Export");
        desktop.settled();
        click_on(desktop, kind);
        if (!choice.empty()) click_on(desktop, choice);
        const auto button = primary_button_in(desktop, whole_window);
        desktop.click(button.x, button.y);
        CHECK(comes_true([&] { return fs::exists(desktop.home() / name); }, 1200));
        click_on(desktop, "Close");
    };
    writes("Picture", "map-1993-08-23.png", "");
    writes("Table", "stats-1993-08-23.csv", "");
    writes("Page for a browser", "map.html", "");
    writes("Film", "film-by-change.mp4", "Each change");
}

TEST_CASE("with the mouse: another dataset is opened in the same window, and the way leads back") {
    const test::GoodCopy good;
    Desktop desktop({"--date", "1993-08-23"});
    fs::copy(good.path(), desktop.home() / "small", fs::copy_options::recursive);
    const auto before = title();
    press(desktop, "Open");
    desktop.settled();
    desktop.click(800, 428);  // the first of its rows
    const auto button = primary_button_in(desktop, whole_window);
    desktop.click(button.x, button.y);
    CHECK(comes_true([&] { return !title().empty() && title() != before; }));
    desktop.settled();
    choose_by_search(desktop, "Back to the dataset before");
    CHECK(comes_true([&] { return title() == before; }));
    desktop.point_away();
    CHECK(test::shows(desktop, test::state_on("1993-08-23")));
}

TEST_CASE("colours and size of text stay when another dataset is opened in the window") {
    const test::GoodCopy good;
    Desktop desktop({"--date", "1993-08-23"});
    desktop.key("d");
    const auto other = "file://" + good.path().string() + "\r\n";
    const auto before = title();
    CHECK(test::DragSource(other).drop());
    CHECK(comes_true([&] { return !title().empty() && title() != before; }));
    CHECK(panel_is_dark(desktop));
}

TEST_CASE("colours are there again when another dataset is opened at the next start") {
    const test::GoodCopy good;
    const test::Folder home;
    {
        Desktop desktop({"--date", "1993-08-23"}, home);
        desktop.key("d");
        desktop.settled();
        desktop.close();
    }
    Desktop desktop({good.path().string()}, home);
    CHECK(panel_is_dark(desktop));
}

TEST_CASE("a dataset that is dropped on the window opens in it, and a file that is none is told") {
    const test::GoodCopy good;
    Desktop desktop({"--date", "1993-08-23"});
    fs::copy(good.path(), desktop.home() / "my map", fs::copy_options::recursive);
    const auto before = title();
    const auto home = "file://" + desktop.home().string();
    CHECK(test::DragSource(home + "/nothing").drop());
    desktop.settled();
    CHECK(title() == before);
    CHECK(test::DragSource(home + "/my%20map\r\n").drop());
    CHECK(comes_true([&] { return !title().empty() && title() != before; }));
    CHECK(desktop.runs());
}

TEST_CASE("the first lines on the map go with the first action and do not come again") {
    const test::Folder home;
    {
        Desktop desktop({}, home);
        CHECK(test::similarity(test::map_of(desktop.settled(), {}),
                               paint_raster(test::expected_scene(initial_state(test::map())), 1)) < 0.99);
        desktop.click(700, 300);
        desktop.point_away();
        desktop.settled();
        desktop.close();
    }
    fs::remove_all(home / ".local/state/terrachron/sessions");
    Desktop desktop({}, home);
    CHECK(test::shows(desktop, initial_state(test::map())));
}

TEST_CASE("the tour drives the window and gives back what was shown before") {
    Desktop desktop({"--date", "1993-08-23"});
    choose_by_search(desktop, "A tour of two minutes");
    desktop.settled();
    for (int step = 0; step < 5; ++step) {  // past the card of a number, which must not hide the way on
        click_on(desktop, "Next");
        test::pause(0.5);
    }
    CHECK_FALSE(test::shows(desktop, test::state_on("1993-08-23")));
    click_on(desktop, "Leave");
    CHECK(test::shows(desktop, test::state_on("1993-08-23")));
}
