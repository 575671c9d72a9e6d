#include "app/state/presentation_text.hpp"
#include "tests/support/desktop.hpp"
#include "tests/support/similarity.hpp"
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

TEST_CASE("a clicker leads through the talk, blanks it and never quits") {
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

TEST_CASE("what is kept as a scene is presented with the others, and undone") {
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
