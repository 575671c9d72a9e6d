#include "app/state/presentation_text.hpp"
#include "app/state/slide.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/csv.hpp"
#include "tests/support/scenes.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace viewer;
using namespace geodata;
using Catch::Contains;
using test::day;

namespace {

std::string built_in_text() {
    std::ifstream stream(std::string(test::dataset_folder) + "/talk.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Presentation built_in_presentation() { return parse_presentation(built_in_text(), test::map()); }

ViewerState with_presentation() {
    return apply(initial_state(test::map()), EditPresentation{built_in_presentation()}, test::map());
}

ViewerState after(ViewerState state, const Action& action) { return apply(state, action, test::map()); }

std::string refusal(const std::string& scene) {
    try {
        parse_presentation("{\"format_version\":1,\"scenes\":[" + scene + "]}", test::map());
    } catch (const Error& error) {
        return error.what();
    }
    return "taken";
}

}  // namespace

TEST_CASE(
    "the built-in talk has twelve or thirteen scenes, each with words below the map and for the speaker") {
    const auto presentation = built_in_presentation();
    CHECK(presentation.size() >= 12);
    CHECK(presentation.size() <= 13);
    for (const auto& scene : presentation) {
        CHECK_FALSE(scene.caption.empty());
        CHECK_FALSE(scene.note.empty());
    }
}

TEST_CASE("every document has a scene whose caption names it") {
    const auto presentation = built_in_presentation();
    for (const auto* name :
         {"Aliyev Library", "NKR Foreign Ministry", "Azernews", "USC Institute", "Virtual Karabakh"}) {
        CAPTURE(name);
        const auto named = std::count_if(presentation.begin(), presentation.end(), [&](const Slide& scene) {
            return scene.caption.find(name) != std::string::npos;
        });
        CHECK(named >= 2);  // among all five, and in a scene of its own
    }
}

TEST_CASE("the talk begins with a question and ends with one") {
    const auto presentation = built_in_presentation();
    CHECK_THAT(presentation.front().caption, Contains("?"));
    CHECK_THAT(presentation.back().caption, Contains("?"));
}

TEST_CASE("no scene stands on the end of an interval as if it were a change") {
    for (const auto& scene : built_in_presentation()) CHECK(scene.day != day("1992-12-31"));
}

TEST_CASE("a talk is the same after writing and reading it") {
    const auto text = presentation_text(built_in_presentation(), test::map());
    CHECK(presentation_text(parse_presentation(text, test::map()), test::map()) == text);
}

TEST_CASE("a talk that cannot be read names scene and value") {
    CHECK_THAT(refusal("{\"date\":\"1992-13-01\"}"), Contains("scene 1") && Contains("1992-13-01"));
    CHECK_THAT(refusal("{\"date\":\"1992-05-08\",\"captoin\":\"x\"}"), Contains("'caption'"));
    CHECK_THAT(refusal("{\"date\":\"1992-05-08\",\"mode\":\"gained\"}"), Contains("'since'"));
    CHECK_THAT(refusal("{\"date\":\"1992-05-08\",\"select\":\"paris\"}"), Contains("paris"));
    CHECK_THAT(refusal("{\"date\":1992}"), Contains("must be a text"));
    CHECK_THROWS_AS(parse_presentation("[]", test::map()), Error);
    CHECK_THROWS_AS(parse_presentation("{\"format_version\":2,\"scenes\":[]}", test::map()), Error);
}

TEST_CASE("presenting goes from scene to scene and stays at the ends") {
    auto state = after(with_presentation(), Present{0});
    CHECK(state.presenting.on);
    CHECK(state.day == state.presentation[0].day);
    CHECK(after(state, StepSlide{-1}).presenting.scene == 0);
    for (int i = 0; i < 40; ++i) state = after(state, StepSlide{1});
    CHECK(state.presenting.scene == static_cast<int>(state.presentation.size()) - 1);
    CHECK(state.day == state.presentation.back().day);
}

TEST_CASE("a scene that asks for the total shows it on the next step") {
    auto state = with_presentation();
    int asking = 0;
    while (!state.presentation[static_cast<std::size_t>(asking)].hide_total) ++asking;
    state = after(state, Present{asking});
    const auto told = after(state, StepSlide{1});
    CHECK(told.presenting.scene == asking);
    CHECK(told.presenting.revealed);
    CHECK(after(told, StepSlide{1}).presenting.scene == asking + 1);
}

TEST_CASE("a step from a blank page only shows the page again") {
    auto state = after(after(with_presentation(), Present{2}), SetBlank{Blank::black});
    CHECK(state.presenting.blank == Blank::black);
    CHECK(after(state, SetBlank{Blank::black}).presenting.blank == Blank::no);
    state = after(state, StepSlide{1});
    CHECK(state.presenting.blank == Blank::no);
    CHECK(state.presenting.scene == 2);
}

TEST_CASE("the end of a talk leaves the program open on what was shown") {
    const auto state = after(after(with_presentation(), Present{3}), StopPresenting{});
    CHECK_FALSE(state.presenting.on);
    CHECK(state.day == state.presentation[3].day);
}

TEST_CASE("without scenes a clicker steps through the changes") {
    auto state = after(initial_state(test::map()), GoToDay{day("1993-08-01")});
    state = after(after(state, Present{0}), StepSlide{1});
    CHECK(state.day == day("1993-08-23"));
}

TEST_CASE("what is shown can be kept as a scene that shows it again") {
    auto state = after(initial_state(test::map()), GoToDay{day("1993-08-23")});
    state = after(state, SelectRegion{test::region("fizuli"), true});
    const auto scene = scene_now(test::map(), state, {});
    CHECK(scene.day == day("1993-08-23"));
    CHECK_THAT(scene.caption, Contains("Fizuli") && Contains("Jabrayil"));
    auto later = after(after(initial_state(test::map()), EditPresentation{{scene}}), ShowScene{0});
    CHECK(later.day == state.day);
    CHECK(later.selected == state.selected);
    CHECK_FALSE(later.presenting.on);
}

TEST_CASE("a talk without an author has a scene for every day of change") {
    const auto presentation = plain_presentation(test::map());
    CHECK(presentation.size() == test::map().steps.size() + 1);
    for (const auto& scene : presentation) CHECK_FALSE(scene.day == day("1992-12-31"));
}
