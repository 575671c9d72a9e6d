#include "tests/support/window_states.hpp"
#include "tests/support/words_on_screen.hpp"

#include <catch2/catch.hpp>

// The page of slides used with the mouse alone; letters only fill in its fields.
using namespace viewer;
using test::click_on;
using test::Desktop;
using test::has;
using test::kept_session;

namespace {

const std::vector<std::string> page_of_slides{"--fresh", "--state",
                                              "terrachron-state:1;date=1993-07-23;tab=presentation;end"};

/// Where the picture of a slide stands, left of its day.
PagePoint picture_of(const Desktop& desktop, const std::string& number_and_day) {
    const auto title = test::wait_for_words(desktop, number_and_day, test::layout_of({}).panel);
    return {test::layout_of({}).panel.left + 70, title.y + 20};
}

}  // namespace

TEST_CASE("a slide's caption and note are written in its fields") {
    Desktop desktop(page_of_slides);
    const auto panel = test::layout_of({}).panel;
    click_on(desktop, "Edit", panel);
    const auto caption = test::wait_for_words(desktop, "Caption, shown below the map", panel);
    desktop.click(caption.x, caption.y + 30);
    desktop.type("Watch this. ");
    const auto note = test::wait_for_words(desktop, "Note, for the presenter", panel);
    desktop.click(note.x, note.y + 30);
    desktop.type("Ask twice. ");
    click_on(desktop, "Done", panel);
    const auto session = kept_session(desktop);
    CHECK(has(session, "Watch this. "));
    CHECK(has(session, "Ask twice. "));
}

TEST_CASE("a slide is put elsewhere by dragging its picture, and undone") {
    Desktop desktop(page_of_slides);
    const auto third = picture_of(desktop, "3  1 June 1991");
    const auto first = picture_of(desktop, "1  1 January 1988");
    desktop.drag_slowly(third.x, third.y, first.x, first.y);
    test::wait_for_words(desktop, "1  1 June 1991", test::layout_of({}).panel);
    test::press(desktop, "Undo");
    test::wait_for_words(desktop, "3  1 June 1991", test::layout_of({}).panel);
}

TEST_CASE("a slide comes to show what is shown now, and what is shown is kept as a new one") {
    Desktop desktop(page_of_slides);
    const auto panel = test::layout_of({}).panel;
    click_on(desktop, "Update this slide", panel);
    test::wait_for_words(desktop, "1  23 July 1993", panel);
    click_on(desktop, "Keep as a slide", panel);
    test::wait_for_words(desktop, "Caption, shown below the map", panel);  // of the new one, in view
    test::wait_for_words(desktop, "14  23 July 1993", panel);
    CHECK(has(kept_session(desktop), "1993-07-23"));
}
