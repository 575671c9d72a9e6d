#include "app/state/caption.hpp"
#include "app/ui/map_page.hpp"
#include "app/ui/overlays.hpp"
#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

struct Window {
    double width;
    double height;
    double text;
};

constexpr Window windows[] = {{1920, 1080, 1}, {1280, 720, 1}, {1280, 720, 3}, {800, 560, 1}, {800, 560, 3}};

const std::string long_notice =
    "The file can be read only in part: 12 rows of control.csv name regions of which there is no outline, "
    "and "
    "are left out of all sums; what is wrong with each of them stands on the page of findings.";

ViewerState on(const char* date, const Window& window) {
    auto state = apply(initial_state(test::map()), GoToDay{test::day(date)}, test::map());
    state.text_scale = window.text;
    return state;
}

std::vector<PlacedText> places_of(test::Panels& panels, const ViewerState& state, const Layout& layout,
                                  const std::function<void(const UiContext&)>& work) {
    std::vector<PlacedText> places;
    panels.draw(state, layout, work);
    record_places(&places);
    panels.draw(state, layout, work);
    record_places(nullptr);
    return places;
}

}  // namespace

TEST_CASE("a notice covers neither day nor legend, however long it is") {
    for (const auto& window : windows) {
        const auto layout = make_layout(window.width, window.height, window.text, true);
        test::Panels panels(test::map(), layout.unit);
        for (const auto& sentence : {std::string("Copied."), long_notice}) {
            for (const auto kind : {Comparison::off, Comparison::side_by_side, Comparison::swipe}) {
                auto state = on("1993-08-23", window);
                state.comparing = {kind, test::day("1992-12-31"), 0.5};
                panels.memory.notice.say(sentence);
                panels.draw(state, layout, draw_notice);
                const auto& box = panels.memory.notice.box;
                CAPTURE(window.width, window.text, sentence, box.left, box.top, box.width, box.height);
                CHECK(box.width > 0);
                CHECK(box.left >= 0);
                CHECK(box.bottom() <= window.height);
                const auto cards = cards_on_map(test::map(), state, layout);
                CHECK_FALSE(cards.empty());
                for (const auto& card : cards) {
                    CHECK_FALSE(card.overlaps(box));
                }
            }
        }
    }
}

TEST_CASE("a notice is dark and its words can be read, in every theme") {
    for (const auto& choice : theme_choices()) {
        const auto& theme = theme_of(choice.name);
        CAPTURE(choice.word);
        CHECK(contrast(notice_letters(theme), notice_fill(theme)) >= 4.5);
        CHECK(contrast(notice_fill(theme), {0, 0, 0, 255}) <
              contrast(notice_fill(theme), {255, 255, 255, 255}));
    }
}

TEST_CASE("a click on a notice lets it go, and one beside it does not") {
    const auto layout = make_layout(1280, 720, 1, true);
    test::Panels panels(test::map(), layout.unit);
    const auto state = on("1993-08-23", windows[1]);
    panels.memory.notice.say("Copied.");
    panels.draw(state, layout, draw_notice);
    const auto box = panels.memory.notice.box;
    auto& io = ImGui::GetIO();
    const auto press = [&](double x, double y) {
        io.MousePos = {static_cast<float>(x), static_cast<float>(y)};
        for (const bool down : {false, true, false}) {
            io.MouseDown[0] = down;
            panels.draw(state, layout, draw_notice);
        }
    };
    press(box.left - 20, box.top + 5);
    CHECK(panels.memory.notice.seconds_left > 0);
    press(box.left + 5, box.top + 5);
    CHECK(panels.memory.notice.seconds_left == 0);
}

TEST_CASE("while presenting the number of the slide stands below the letters of its caption") {
    for (const auto& window : windows) {
        const auto layout = make_presenting_layout(window.width, window.height, window.text);
        test::Panels panels(test::map(), layout.unit);
        auto state = on("1993-08-23", window);
        Slide slide;
        slide.day = state.day;
        slide.caption =
            "\u201C20 percent of the country\u201D was held, say two of the sources. Since when, and what is "
            "counted in it? Goes on to the end";
        state.presentation = {slide, slide};
        state.presenting.on = true;
        state.presenting.scene = 1;
        const auto places = places_of(panels, state, layout, draw_over_map);
        REQUIRE(places.size() == 1);
        const auto& number = places.front();
        CHECK(number.text == "2 / 2");
        const auto page = map_page(test::map(), state, layout);
        const double unit = caption_unit(page.caption, page.width, page.height, page.unit);
        double lowest = 0;
        for (const auto& item :
             caption_items(page.caption, {0, page.caption_top, page.width, page.height - page.caption_top},
                           unit, light_theme())) {
            if (const auto* text = std::get_if<Text>(&item.shape)) {
                lowest = std::max(lowest, text->at.y + 0.22 * text->size);
            }
        }
        CAPTURE(window.width, window.text, lowest, number.low.y);
        CHECK(number.low.y >= lowest);
        CHECK(number.high.y <= window.height);
        CHECK(number.high.y - number.low.y >= 11);
    }
}

TEST_CASE("compared maps without room for a legend have a word that opens one, and others none") {
    const auto words = [](double width, double height, Comparison kind) {
        const auto layout = make_layout(width, height, 1, true);
        test::Panels panels(test::map(), layout.unit);
        auto state = on("1993-08-23", {width, height, 1});
        state.comparing = {kind, test::day("1992-12-31"), 0.5};
        return places_of(panels, state, layout, draw_legend_chip).size();
    };
    for (const auto kind : {Comparison::side_by_side, Comparison::swipe}) {
        CHECK(words(800, 560, kind) == 1);
        CHECK(words(1920, 1080, kind) == 0);
    }
    CHECK(words(800, 560, Comparison::off) == 0);
}

TEST_CASE("the legend that a click opens names the signs of both days") {
    const auto layout = make_layout(800, 560, 1, true);
    test::Panels panels(test::map(), layout.unit);
    auto state = on("1993-08-23", {800, 560, 1});
    state.comparing = {Comparison::side_by_side, test::day("1992-12-31"), 0.5};
    const auto chip = places_of(panels, state, layout, draw_legend_chip).front();
    auto& io = ImGui::GetIO();
    io.MousePos = {(chip.low.x + chip.high.x) / 2, (chip.low.y + chip.high.y) / 2};
    for (const bool down : {false, true, false}) {
        io.MouseDown[0] = down;
        panels.draw(state, layout, draw_legend_chip);
    }
    io.MousePos = {790, 10};
    std::vector<std::string> found;
    for (const auto& place : places_of(panels, state, layout, draw_legend_chip)) {
        found.push_back(place.text);
    }
    CHECK(test::missing(found, {"listed for a later date"}).empty());
    CHECK(test::missing(found, {"changed on this day"}).empty());
    CHECK(test::missing(found, {"end of the stated interval"}).empty());
}
