#include "app/state/state_text.hpp"

#include "app/state/state_option.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cmath>

using namespace viewer;
using namespace geodata;
using Catch::Contains;
using test::day;

namespace {

ViewerState start() { return initial_state(test::map()); }

PlaneBox ground() {
    PlaneBox box;
    box.add({-100'000, -50'000});
    box.add({60'000, 40'000});
    return box;
}

ViewerState reopened(const ViewerState& state) {
    return state_from(state_text(state, test::map(), ground()), test::map());
}

std::string refusal(const StateText& words) {
    try {
        state_from(words, test::map());
    } catch (const Error& error) {
        return error.what();
    }
    return "taken";
}

}  // namespace

TEST_CASE("whatever ground a map can show is written so that it can be read") {
    for (const double side : {1e-3, 1.0, 4e4, 4e7, 1e12}) {
        PlaneBox box;
        box.add({-side, -side / 2});
        box.add({side, side / 2});
        CAPTURE(side);
        CHECK_NOTHROW(parse_ground(ground_text(box, test::map()), test::map()));
    }
}

TEST_CASE("the state of the start needs no word but its day") {
    CHECK(state_text(start(), test::map(), ground()) == StateText{{"date", "1988-01-01"}});
    CHECK(reopened(start()) == start());
}

TEST_CASE("every choice comes back from its words") {
    auto state = start();
    state.day = day("1993-08-23");
    state.time_mode = TimeMode::recently;
    state.recent_days = 90;
    state.comparing = {Comparison::swipe, day("1992-05-18"), 0.25};
    state.looping = state.backwards = true;
    state.days_per_second = 64;
    state.range = DayRange{day("1992-01-01"), day("1993-12-31")};
    state.pacing = Pacing::by_calendar;
    state.change_seconds = 1.5;
    state.timeline = {DayRange{day("1992-05-01"), day("1992-05-31")}, true, {"military"}};
    state.look = {ThemeName::dark, Vision::tritanopia, true};
    state.layers.legend = state.layers.north_arrow = false;
    state.names = name_policies(*test::map().dataset).back().policy;
    state.counting = Counting::as_listed;
    state.prefer = "list=azeriland";
    state.main_view = MainView::chart;
    state.tab = PanelTab::findings;
    state.panel_open = false;
    state.text_scale = 1.5;
    state.selected = test::region("lachin");
    state.added_totals = {"about 20 % of azerbaijan as of 1992", "11797 km2"};
    CHECK(reopened(state) == state);
}

TEST_CASE("a view comes back to within a metre") {
    auto state = start();
    state.home_view = false;
    state.camera = {{0, 0}, 100};
    const auto back = reopened(state);
    REQUIRE(back.fitted_view.has_value());
    CHECK_FALSE(back.home_view);
    CHECK(std::abs(back.fitted_view->left - ground().left) < 1);
    CHECK(std::abs(back.fitted_view->top - ground().top) < 1);
}

TEST_CASE("what cannot be read is named with what could stand there") {
    CHECK_THAT(refusal({{"dat", "1992-05-08"}}), Contains("no word 'dat'") && Contains("'date'"));
    CHECK_THAT(refusal({{"date", "2020-11-10"}}), Contains("1988-01-01 to 1994-12-31"));
    CHECK_THAT(refusal({{"theme", "darkk"}}), Contains("light, dark, contrast") && Contains("'dark'"));
    CHECK_THAT(refusal({{"select", "lachn"}}), Contains("'lachin'"));
    CHECK_THAT(refusal({{"view", "46.5,39.7,nan,200"}}), Contains("width and height"));
    CHECK_THAT(refusal({{"range", "1992-01-01"}}), Contains("two days"));
    CHECK_THAT(refusal({{"text", "9"}}), Contains("from 1 to 3"));
    CHECK_THAT(refusal({{"add", "20 apples"}}), Contains("apples"));
    CHECK_THAT(refusal({{"loop", "yes"}}), Contains("'on'"));
    CHECK_THAT(refusal({{"span", "1992"}}), Contains("two days"));
    CHECK_THAT(refusal({{"without-events", "militry"}}), Contains("'military'"));
    CHECK_THAT(refusal({{"prefer", "list=azriland"}}), Contains("azriland"));
}

TEST_CASE("every word that an option lists is read, and no other") {
    for (const auto& option : state_options()) {
        CAPTURE(option.name);
        for (const auto& word : option.words) {
            CHECK(refusal({{option.name, word.word}}) == "taken");
        }
        CHECK_THAT(refusal({{option.name, "\x01 no such thing"}}), !Contains("taken"));
        CHECK_FALSE(option.takes.empty());
    }
}

TEST_CASE("a number is read from its least to its most, and no further") {
    int numbers = 0;
    for (const auto& option : state_options()) {
        if (!option.is_number()) {
            continue;
        }
        ++numbers;
        CAPTURE(option.name);
        const auto text = [](double number) { return fmt::format("{}", number); };
        CHECK(refusal({{option.name, text(option.least)}}) == "taken");
        CHECK(refusal({{option.name, text(option.most)}}) == "taken");
        for (const auto& beyond : {text(option.least - 0.01), text(option.most + 0.01), std::string("nan"),
                                   std::string("inf"), std::string("1e999"), std::string()}) {
            CAPTURE(beyond);
            CHECK_THAT(refusal({{option.name, beyond}}), Contains(option.takes));
        }
    }
    CHECK(numbers == 5);
}

TEST_CASE("words of a picture's page are passed over") {
    CHECK(refusal({{"date", "1992-05-08"}, {"size", "1920x1080"}, {"dataset", "built-in"}}) == "taken");
}
