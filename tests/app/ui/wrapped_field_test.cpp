#include "app/ui/wrapped_field.hpp"
#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

TEST_CASE("a break that wrapping put in goes again, and one that was typed stays") {
    CHECK(unwrapped_field_text("one \ntwo\nthree") == "one two\nthree");
    CHECK(unwrapped_field_text("one two\n\nthree") == "one two\n\nthree");
}

TEST_CASE("the cursor stays behind the letter that was typed when lines break elsewhere") {
    CHECK(cursor_after_wrapping("one two three", 13, "one two \nthree") == 14);
    CHECK(cursor_after_wrapping("one \ntwo", 8, "one two") == 7);
    CHECK(cursor_after_wrapping("one two", 3, "one \ntwo") == 3);
    CHECK(cursor_after_wrapping("one two", 4, "one \ntwo") == 5);
    CHECK(cursor_after_wrapping("", 0, "") == 0);
}

TEST_CASE("words in a field never run out of it, and none is lost") {
    test::Panels panels(test::map());
    const std::string note =
        "A long note for the speaker that goes on and on.\nAnd a second paragraph after it.";
    panels.draw(initial_state(test::map()), [&](const UiContext& ui) {
        const auto wrapped = wrapped_field_text(note, 120, ui.fonts.body);
        CHECK(unwrapped_field_text(wrapped) == note);
        std::string line;
        for (const char c : wrapped + "\n") {
            if (c != '\n') {
                line += c;
                continue;
            }
            CAPTURE(line);
            CHECK(ui.fonts.body->CalcTextSizeA(ui.fonts.body->FontSize, 1e6F, 0, line.c_str()).x <= 140);
            line.clear();
        }
        CHECK(std::count(wrapped.begin(), wrapped.end(), '\n') > 3);
    });
}
