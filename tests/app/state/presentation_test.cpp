#include "app/state/history.hpp"
#include "app/state/presentation_text.hpp"
#include "app/state/scene_of.hpp"
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
        parse_presentation("{\"format_version\":1,\"slides\":[" + scene + "]}", test::map());
    } catch (const Error& error) {
        return error.what();
    }
    return "taken";
}

}  // namespace

TEST_CASE("the built-in presentation has twelve or thirteen slides, each with words below the map and for "
          "the speaker") {
    const auto presentation = built_in_presentation();
    CHECK(presentation.size() >= 12);
    CHECK(presentation.size() <= 13);
    for (const auto& scene : presentation) {
        CHECK_FALSE(scene.caption.empty());
        CHECK_FALSE(scene.note.empty());
    }
}

TEST_CASE("every document has a slide whose caption names it") {
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

TEST_CASE("the presentation begins with a question and ends with one") {
    const auto presentation = built_in_presentation();
    CHECK_THAT(presentation.front().caption, Contains("?"));
    CHECK_THAT(presentation.back().caption, Contains("?"));
}

TEST_CASE("no slide stands on the end of an interval as if it were a change") {
    for (const auto& scene : built_in_presentation()) CHECK(scene.day != day("1992-12-31"));
}

TEST_CASE("a presentation is the same after writing and reading it") {
    const auto text = presentation_text(built_in_presentation(), test::map());
    CHECK(presentation_text(parse_presentation(text, test::map()), test::map()) == text);
}

TEST_CASE("a presentation that cannot be read names slide and value") {
    CHECK_THAT(refusal("{\"date\":\"1992-13-01\"}"), Contains("slide 1") && Contains("1992-13-01"));
    CHECK_THAT(refusal("{\"date\":\"1992-05-08\",\"captoin\":\"x\"}"), Contains("'caption'"));
    CHECK_THAT(refusal("{\"date\":\"1992-05-08\",\"mode\":\"gained\"}"), Contains("'since'"));
    CHECK_THAT(refusal("{\"date\":\"1992-05-08\",\"select\":\"paris\"}"), Contains("paris"));
    CHECK_THAT(refusal("{\"date\":1992}"), Contains("must be a text"));
    CHECK_THAT(refusal(R"({"date":"1992-05-08","hide":["day"]})"), Contains("'day'") && Contains("holder"));
    CHECK_THAT(refusal(R"({"date":"1992-05-08","hide":"date"})"), Contains("list of texts"));
    CHECK_THAT(refusal(R"({"date":"1992-05-08","marks":["arrow red 46 39"]})"), Contains("arrow red 46 39"));
    CHECK_THROWS_AS(parse_presentation("[]", test::map()), Error);
    CHECK_THROWS_AS(parse_presentation("{\"format_version\":2,\"scenes\":[]}", test::map()), Error);
}

TEST_CASE("presenting goes from slide to slide and stays at the ends") {
    auto state = after(with_presentation(), Present{0});
    CHECK(state.presenting.on);
    CHECK(state.day == state.presentation[0].day);
    CHECK(after(state, StepSlide{-1}).presenting.scene == 0);
    for (int i = 0; i < 40; ++i) state = after(state, StepSlide{1});
    CHECK(state.presenting.scene == static_cast<int>(state.presentation.size()) - 1);
    CHECK(state.day == state.presentation.back().day);
}

TEST_CASE("a slide that asks for the total shows it on the next step") {
    auto state = with_presentation();
    int asking = 0;
    while (!state.presentation[static_cast<std::size_t>(asking)].hidden.number) ++asking;
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

TEST_CASE("the end of presenting gives back exactly what was shown before") {
    auto own = after(after(with_presentation(), GoToDay{day("1993-07-23")}),
                     SelectRegion{test::region("aghdam"), true});
    own.look.theme = ThemeName::dark;
    own.camera.metres_per_unit = 321;
    own.home_view = false;
    own.marks = {{MarkKind::text, MarkColour::blue, {{46.5, 39.8}}, "mine"}};
    auto state = after(own, Present{3});
    CHECK(state.marks.empty());
    for (const Action& action : {Action(StepSlide{1}), Action(StepSlide{1}), Action(SetBlank{Blank::white}),
                                 Action(ToggleThinTimeline{}), Action(ToggleThinTimeline{})}) {
        state = after(state, action);
    }
    state = after(state, StopPresenting{});
    CHECK_FALSE(state.presenting.on);
    CHECK(state.presenting.scene == 4);  // from which one can go on
    state.presenting.scene = own.presenting.scene;
    CHECK(state == own);
}

TEST_CASE("a presentation is no step to undo, but what was edited in it is") {
    History history(with_presentation());
    history.act(GoToDay{day("1993-07-23")}, test::map());
    const auto own = history.now();
    for (const Action& action : {Action(Present{0}), Action(StepSlide{1}), Action(GoToDay{day("1994-01-01")}),
                                 Action(StopPresenting{})}) {
        history.act(action, test::map());
    }
    CHECK(history.now().day == own.day);
    history.undo();
    CHECK(history.now().day == test::map().dataset->first_day);
    CHECK_FALSE(history.now().presenting.on);
    history.redo();
    const Mark mark{MarkKind::arrow, MarkColour::red, {{46, 39}, {47, 40}}, {}};
    for (const Action& action :
         {Action(Present{0}), Action(AddMark{mark}), Action(KeepMarks{}), Action(StopPresenting{})}) {
        history.act(action, test::map());
    }
    CHECK(history.now().presentation.front().marks == std::vector<Mark>{mark});
    history.undo();
    CHECK(history.now().presentation.front().marks.empty());
    CHECK_FALSE(history.now().presenting.on);
}

TEST_CASE("each kind of answer is hidden until the next step") {
    const HiddenAnswers all{true, true, true, true};
    auto state = with_presentation();
    state.presentation[2].hidden = all;
    CHECK(hidden_answers(after(state, ShowScene{2})) == HiddenAnswers{});
    state = after(state, Present{2});
    CHECK(hidden_answers(state) == all);
    CHECK(hidden_answers(after(state, ToggleAnswer{})) == HiddenAnswers{});
    CHECK(hidden_answers(after(after(state, ToggleAnswer{}), ToggleAnswer{})) == all);
    CHECK(hidden_answers(after(state, StepSlide{1})) == HiddenAnswers{});
    CHECK(after(state, StepSlide{1}).presenting.scene == 2);
}

TEST_CASE("a presentation keeps what its slides hide and what is drawn on them") {
    auto presentation = built_in_presentation();
    presentation[1].hidden = {true, false, true, true};
    presentation[2].marks = {
        {MarkKind::pen, MarkColour::green, {{46.5, 39.5}, {46.6, 39.6}, {46.7, 39.5}}, {}},
        {MarkKind::text, MarkColour::black, {{46, 40}}, "100 % | here: why?"}};
    const auto read = parse_presentation(presentation_text(presentation, test::map()), test::map());
    CHECK(read[1].hidden == presentation[1].hidden);
    CHECK(read[2].marks == presentation[2].marks);
}

TEST_CASE("a file from before slides had that name is read all the same") {
    const auto read = parse_presentation(
        R"({"format_version":1,"scenes":[{"date":"1992-05-08","hide_total":true}]})", test::map());
    CHECK(read.front().hidden.number);
    CHECK_FALSE(read.front().hidden.date);
}

TEST_CASE("a presentation in a file is called after its dataset") {
    CHECK(presentation_file_name("First Karabakh war, 1988-1994") ==
          "first-karabakh-war-1988-1994-presentation.json");
    CHECK(presentation_file_name("/ ") == "presentation.json");
}

TEST_CASE("a presentation knows the dataset that it was made for") {
    const auto own = presentation_text(built_in_presentation(), test::map());
    CHECK(made_for_another(own, test::map()).empty());
    CHECK(made_for_another(R"({"format_version":1,"dataset":"Elsewhere","slides":[]})", test::map()) ==
          "Elsewhere");
    CHECK(made_for_another(R"({"format_version":1,"slides":[]})", test::map()).empty());
}

TEST_CASE("without scenes a clicker steps through the changes") {
    auto state = after(initial_state(test::map()), GoToDay{day("1993-08-01")});
    state = after(after(state, Present{0}), StepSlide{1});
    CHECK(state.day == day("1993-08-23"));
}

TEST_CASE("what is shown can be kept as a slide that shows it again") {
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

TEST_CASE("a presentation without an author has a slide for every day of change") {
    const auto presentation = plain_presentation(test::map());
    CHECK(presentation.size() == test::map().steps.size() + 1);
    for (const auto& scene : presentation) CHECK_FALSE(scene.day == day("1992-12-31"));
}
