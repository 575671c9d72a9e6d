#include "app/order/handout_order.hpp"
#include "app/scene/build_scene.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using Catch::Contains;

namespace {

Slide slide_on(const char* day, bool asks) {
    Slide slide;
    slide.day = test::day(day);
    slide.hidden.number = asks;
    return slide;
}

HandoutPage page_on(const char* day) {
    return {default_settings(test::map(), 1120, 790, test::day(day)), {}, "Caption", "A note"};
}

}  // namespace

TEST_CASE("pupils get no page that only shows what the one before it asks for") {
    const Presentation presentation{slide_on("1992-05-08", false), slide_on("1993-01-01", true),
                                    slide_on("1993-01-01", false), slide_on("1994-01-01", true),
                                    slide_on("1994-05-12", false)};
    CHECK(slides_for(HandoutReader::teacher, presentation) == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(slides_for(HandoutReader::pupils, presentation) == std::vector<std::size_t>{0, 1, 3, 4});
}

TEST_CASE("pupils get lines to write on in the place of answers and notes") {
    const auto hidden = HiddenAnswers{false, false, false, true};
    const auto pupils = page_for(HandoutReader::pupils, page_on("1993-01-01"), hidden);
    CHECK(pupils.note.empty());
    CHECK(pupils.for_pupils);
    CHECK(pupils.scene.hidden_answers == hidden);
    const auto teacher = page_for(HandoutReader::teacher, page_on("1993-01-01"), hidden);
    CHECK(teacher.note == "A note");
    CHECK_FALSE(teacher.scene.hidden_answers.any());
}

TEST_CASE("what a handout says of itself does not tell pupils what it asks for") {
    const auto page = page_for(HandoutReader::pupils, page_on("1993-08-23"), {true, true, true, true});
    const auto text = handout_text(test::map(), {}, {page});
    CHECK(text.description.empty());
    CHECK(text.pages == std::vector<std::string>{"Which day?: Caption"});
    CHECK(text.pictures == text.pages);
    CHECK_FALSE(handout_text(test::map(), {}, {page_on("1993-08-23")}).description.empty());
}

TEST_CASE("a handout says of each page what it shows") {
    const auto text = handout_text(test::map(), {}, {page_on("1992-05-18"), page_on("1993-08-23")});
    REQUIRE(text.pictures.size() == 2);
    CHECK(text.description == text.pictures[0] + " " + text.pictures[1]);
    CHECK(text.pictures[1].find("23 August 1993") != std::string::npos);
}
