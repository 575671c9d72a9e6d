#include "app/state/presentation_text.hpp"
#include "tests/support/desktop.hpp"
#include "tests/support/similarity.hpp"
#include "tests/support/tools.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

#include <iterator>

using namespace viewer;
using test::Desktop;

namespace {

constexpr double alike = 0.97;

ViewerState start() {
    std::ifstream stream(std::string(test::dataset_folder) + "/talk.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return apply(initial_state(test::map()), EditPresentation{parse_presentation(text, test::map())},
                 test::map());
}

ViewerState after(const ViewerState& state, const Action& action) {
    return apply(state, action, test::map());
}

bool shows(const Desktop& desktop, const ViewerState& state) {
    return test::comes_to_show(desktop, state, alike);
}

}  // namespace

TEST_CASE("a clicker leads through the presentation, blanks it and never quits") {
    Desktop desktop({});
    desktop.key("F5");
    auto state = after(start(), Present{0});
    CHECK(shows(desktop, state));
    for (int i = 0; i < 4; ++i) desktop.key("Next"), state = after(state, StepSlide{1});
    CHECK(shows(desktop, state));
    desktop.key("Next");  // the answer
    state = after(state, StepSlide{1});
    CHECK(shows(desktop, state));
    desktop.key("Prior");
    state = after(state, StepSlide{-1});
    CHECK(shows(desktop, state));
    desktop.key("period");
    CHECK(shows(desktop, after(state, SetBlank{Blank::black})));
    desktop.key("b");
    CHECK(shows(desktop, state));
    desktop.key("Escape");
    CHECK(shows(desktop, after(state, StopPresenting{})));
    for (int i = 0; i < 3; ++i) desktop.key("Escape");
    CHECK(desktop.runs());
}

TEST_CASE("while presenting a click goes on") {
    Desktop desktop({});
    desktop.key("F5");
    auto state = after(start(), Present{0});
    CHECK(shows(desktop, state));
    desktop.click(960, 500);
    desktop.point_away();
    CHECK(shows(desktop, after(state, StepSlide{1})));
}

TEST_CASE("while presenting a right click asks, and the wheel and a drag leave the slide as it is") {
    Desktop desktop({});
    desktop.key("F5");
    const auto state = after(start(), Present{0});
    CHECK(shows(desktop, state));
    desktop.wheel_up(960, 400, 5);
    desktop.drag(900, 400, 1200, 600);  // ends as a click, which goes on
    CHECK(shows(desktop, after(state, StepSlide{1})));
    desktop.right_click(960, 400);
    test::pause(0.4);
    CHECK_FALSE(test::comes_to_show(desktop, after(state, StepSlide{1}), 0.999));  // a menu lies over it
    desktop.key("Escape");
    desktop.point_away();
    CHECK(shows(desktop, after(state, StepSlide{1})));
}

TEST_CASE("Escape gives back the view from before, wherever the presentation has led") {
    Desktop desktop({"--date", "1993-07-23"});
    const auto own = after(start(), GoToDay{test::day("1993-07-23")});
    CHECK(shows(desktop, own));
    desktop.key("F5");
    desktop.settled();
    for (int i = 0; i < 3; ++i) desktop.key("space");
    desktop.key("Escape");
    desktop.settled();
    CHECK(shows(desktop, own));
    desktop.key("ctrl+z");  // no slide is a step to go back to
    CHECK(shows(desktop, own));
}

TEST_CASE("what is drawn with the pen lies on the map and is there after the next start") {
    const test::Folder home;
    {
        Desktop desktop({}, home);
        desktop.key("e");
        desktop.drag(700, 400, 900, 500);
        desktop.key("Escape");
        desktop.settled();
        desktop.close();
    }
    std::string kept;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home.path())) {
        if (entry.path().extension() == ".json") kept += test::read_file(entry.path());
    }
    CHECK(kept.find("marks=pen red 4") != std::string::npos);
}

TEST_CASE(
    "the presenter's screen is a window of its own whose keys lead on, and goes with the presentation") {
    const auto windows = [] {
        return std::stoi(
            "0" + test::output_of("xdotool search --name 'Terrachron: presenter' 2>/dev/null | wc -l"));
    };
    Desktop desktop({});
    CHECK(windows() == 0);
    desktop.key("F7");
    desktop.settled();
    CHECK(windows() == 1);
    CHECK(std::system("xdotool search --name 'Terrachron: presenter' windowfocus --sync key Next") == 0);
    test::pause(0.5);
    desktop.key("F7");
    desktop.settled();
    CHECK(windows() == 0);
    CHECK(shows(desktop, after(after(start(), Present{0}), StepSlide{1})));
    CHECK(std::system("xdotool search --name 'Terrachron' windowfocus") == 0);
    desktop.key("Escape");
    desktop.settled();
    CHECK(shows(desktop, start()));
    CHECK(desktop.runs());
}

TEST_CASE("with two displays the presenter has the first and the class the second, and one is given back") {
    REQUIRE(test::has_program("xrandr"));
    const auto run = [](const std::string& command) {
        return std::system((command + " >/dev/null 2>&1").c_str());
    };
    run("xrandr --setmonitor left 960/300x1080/300+0+0 screen");
    run("xrandr --setmonitor right 960/300x1080/300+960+0 none");
    {
        Desktop desktop({});
        const auto place_of = [](const std::string& name) {
            return test::output_of("xdotool search --onlyvisible --name '" + name +
                                   "' getwindowgeometry | tr -s ' \n' ' '");
        };
        desktop.key("F7");
        desktop.settled();
        CHECK(place_of("Terrachron: presenter").find("Position: 0,0") != std::string::npos);
        CHECK(place_of("Terrachron: presenter").find("Geometry: 960x1080") != std::string::npos);
        CHECK(place_of("Terrachron: First").find("Position: 960,0") != std::string::npos);
        CHECK(desktop.runs());
    }
    run("xrandr --delmonitor left");
    run("xrandr --delmonitor right");
}

TEST_CASE("what is kept as a slide is presented with the others, and undone") {
    Desktop desktop({"--date", "1993-07-23"});
    desktop.key("k");
    desktop.key("shift+F5");
    desktop.settled();  // the window is made anew for the whole screen
    desktop.key("End");
    auto state = start();
    auto presentation = state.presentation;
    Slide kept;
    kept.day = test::day("1993-07-23");
    kept.caption = "23 July 1993: + Aghdam 1\u202F150 km²";
    presentation.push_back(kept);
    state = after(after(state, EditPresentation{presentation}),
                  Present{static_cast<int>(presentation.size()) - 1});
    CHECK(shows(desktop, state));
    desktop.key("Escape");
    desktop.key("ctrl+z");
    CHECK(desktop.runs());
}
