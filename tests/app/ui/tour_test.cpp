#include "app/ui/tour.hpp"

#include "app/state/picture_of.hpp"
#include "app/ui/map_page.hpp"
#include "app/ui/overlays.hpp"
#include "geodata/analysis/totals/explain.hpp"
#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <tuple>

using namespace viewer;

TEST_CASE("the tour goes through the window from any state and opens a number that there is") {
    auto state = apply(initial_state(test::map()), TogglePlay{}, test::map());
    bool opened = false;
    for (const auto& step : tour_steps()) {
        CAPTURE(step.title);
        const Situation now{state, test::map()};
        const auto number = step.number ? step.number(now) : std::string();
        for (const auto& action : step.begin(now)) {
            state = apply(state, action, test::map());
        }
        if (!number.empty()) {
            opened = true;
            CHECK_NOTHROW(geodata::explain({test::built_in(), test::map().listing, state.day}, number));
        }
    }
    CHECK(opened);
    CHECK_FALSE(state.playing);
    CHECK(state.comparing.kind == Comparison::off);
}

TEST_CASE("the tour is read in two minutes") {
    std::size_t letters = 0;
    for (const auto& step : tour_steps()) {
        letters += step.title.size() + step.text.size();
    }
    constexpr std::size_t letters_read_in_a_minute = 1000;
    CHECK(letters <= 2 * letters_read_in_a_minute);
}

TEST_CASE("leaving the tour shows what was shown before it") {
    test::Panels panels(test::map());
    const auto before = std::make_shared<const ViewerState>(initial_state(test::map()));
    panels.memory.tour = {0, -1, before};
    panels.draw(*before, [](const UiContext& ui) { draw_tour(ui); });
    CHECK(panels.memory.tour.entered == 0);
    CHECK_FALSE(panels.actions.empty());
}

namespace {

/// Where a button of the step stands in such a window, once its card has its size.
PlacedText button_of_step(const Layout& layout, int step, const std::string& title) {
    test::Panels panels(test::map(), layout.unit);
    const auto state = initial_state(test::map());
    panels.memory.tour = {step, -1, std::make_shared<const ViewerState>(state)};
    std::vector<PlacedText> places;
    for (int frame = 0; frame < 4; ++frame) {
        places.clear();
        record_places(&places);
        panels.draw(state, layout, draw_tour);
        record_places(nullptr);
    }
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const PlacedText& each) { return each.text == title; });
    REQUIRE(found != places.end());
    return *found;
}

}  // namespace

TEST_CASE("one place of the mouse leads through the tour, and its card stays in the window") {
    for (const auto& layout :
         {make_layout(1920, 1080, 1, true), make_layout(1280, 720, 1, true), make_layout(1280, 720, 3, true),
          make_layout(800, 560, 1, true), make_layout(800, 560, 3, true), make_layout(1280, 720, 1, false)}) {
        const auto first = button_of_step(layout, 0, "Next");
        CAPTURE(layout.unit, layout.map.width, first.low.x, first.low.y);
        for (int step = 1; step + 1 < static_cast<int>(tour_steps().size()); ++step) {
            const auto next = button_of_step(layout, step, "Next");
            CAPTURE(step, next.low.y);
            CHECK(next.low.x == first.low.x);
            CHECK(next.low.y == first.low.y);
            CHECK(next.high.y <= layout.map.bottom());
        }
    }
}

TEST_CASE("the card of the tour covers no date of two compared maps") {
    for (const auto& [width, height, text] :
         {std::tuple{1920.0, 1080.0, 1.0}, {1280.0, 720.0, 1.0}, {800.0, 560.0, 1.0}, {800.0, 560.0, 3.0}}) {
        const auto layout = make_layout(width, height, text, true);
        test::Panels panels(test::map(), layout.unit);
        auto state = initial_state(test::map());
        state.comparing.kind = Comparison::side_by_side;
        state.comparing.with = test::map().dataset->first_day;
        panels.memory.tour = {5, -1, std::make_shared<const ViewerState>(state)};
        for (int frame = 0; frame < 3; ++frame) {
            panels.draw(state, layout, draw_tour);
        }
        REQUIRE(tour_steps()[5].spot == "Compare");
        CAPTURE(width, text);
        for (const auto& box : cards_on_map(test::map(), state, layout)) {
            const bool date = box.top < layout.map.top + layout.map.height / 2;
            CHECK_FALSE((date && box.overlaps(panels.memory.tour.card)));
        }
    }
}
