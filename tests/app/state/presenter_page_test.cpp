#include "app/state/picture_of.hpp"
#include "app/state/presenter_page.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace viewer;
using Catch::Contains;

namespace {

std::string texts_of(const std::vector<Item>& items) {
    std::string all;
    for (const auto& item : items) {
        if (const auto* text = std::get_if<Text>(&item.shape)) {
            all += text->utf8 + "\n";
        }
    }
    return all;
}

ViewerState presented(int slide) {
    auto state = initial_state(test::map());
    state.presentation = {{"First caption", "Say this to nobody", test::day("1992-05-08")},
                          {"Second caption", "", test::day("1993-01-01")}};
    state.presentation[1].hidden.number = true;
    return apply(state, Present{slide}, test::map());
}

std::string presenter_texts(const ViewerState& state) {
    return texts_of(build_presenter_page(test::map(), state, 1280, 800).items);
}

}  // namespace

TEST_CASE("the presenter reads the note and what comes next, and the class does not") {
    const auto state = presented(0);
    CHECK_THAT(presenter_texts(state),
               Contains("Say this to nobody") && Contains("First caption") && Contains("Second caption"));
    const auto of_class = texts_of(build_page(test::map(), page_of(test::map(), state, 1280, 720, 1)).items);
    CHECK_THAT(of_class, Contains("First caption") && !Contains("Say this") && !Contains("Second caption"));
}

TEST_CASE("before an answer the presenter sees it, and at the end that it is the end") {
    auto state = presented(1);
    CHECK_THAT(presenter_texts(state), Contains("Next: the answer") && Contains("? km²") &&
                                           Contains("6\u202F240") && Contains("This slide has no note."));
    state = apply(state, StepSlide{1}, test::map());
    CHECK_THAT(presenter_texts(state), Contains("The end") && !Contains("? km²"));
}

TEST_CASE("the presenter's clock says time, minutes and slide") {
    CHECK_THAT(texts_of(presenter_clock_items(presented(1), {"10:42", "12 min"}, 1280, 800)),
               Contains("10:42") && Contains("12 min") && Contains("Slide 2 of 2"));
    CHECK(elapsed_text(59) == "0 min");
    CHECK(elapsed_text(3540) == "59 min");
    CHECK(elapsed_text(3900) == "1 h 05 min");
}

TEST_CASE("nothing of the presenter's screen lies outside it, at any size") {
    auto state = presented(0);
    std::string words;
    for (int i = 0; i < 150; ++i) words += "word ";
    state.presentation[0].note = words;
    for (const auto& [width, height] :
         {std::pair{800.0, 600.0}, {1280.0, 720.0}, {1280.0, 1024.0}, {1920.0, 1080.0}}) {
        CAPTURE(width, height);
        const auto list = build_presenter_page(test::map(), state, width, height);
        double lowest = 0;
        for (const auto& item : list.items) {
            if (const auto* text = std::get_if<Text>(&item.shape)) {
                lowest = std::max(lowest, text->at.y);
            }
        }
        CHECK(lowest <= height);
    }
}
