#include "app/ui/tour.hpp"

#include "app/ui/overlays.hpp"
#include "geodata/analysis/totals/explain.hpp"
#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

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
