#include "app/ui/actions/bar.hpp"
#include "app/ui/actions/user_action.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>

using namespace viewer;

namespace {

void for_each_action(const std::function<void(const UserAction&)>& look) {
    for (const auto& group : action_groups()) {
        for (const auto& action : group.actions) {
            CAPTURE(group.title, action.id);
            look(action);
        }
    }
}

Situation at_start(const ViewerState& state) { return {state, test::map()}; }

}  // namespace

TEST_CASE("no key stands for two actions") {
    std::set<std::string> keys;
    for_each_action([&](const UserAction& action) {
        for (const auto& key : action.keys) {
            CHECK(keys.insert(key_text(key)).second);
        }
    });
    std::set<std::string> while_presenting;
    for (const auto& action : presenting_actions().actions) {
        for (const auto& key : action.keys) {
            CHECK(while_presenting.insert(key_text(key)).second);
        }
    }
}

TEST_CASE("every action has an id of its own, a title, and something to do") {
    std::set<std::string> ids;
    for_each_action([&](const UserAction& action) {
        CHECK(ids.insert(action.id).second);
        CHECK_FALSE(action.title.empty());
        CHECK((action.action || action.wish != WindowCommand::none));
    });
}

TEST_CASE("a key is read from the text that the list shows for it") {
    for_each_action([](const UserAction& action) {
        for (const auto& key : action.keys) {
            CHECK(parse_key(key_text(key)) == key);
        }
    });
}

TEST_CASE("while presenting a clicker's keys lead through the presentation") {
    for (const char* key : {"PageDown", "PageUp", ".", "B", "F5", "Escape"}) {
        CAPTURE(key);
        REQUIRE(action_of({key}, true) != nullptr);
        CHECK(action_of({key}, true) != action_of({key}, false));
    }
    CHECK(action_of({"G"}, true) == action_of({"G"}, false));
}

TEST_CASE("no key quits the program") {
    for_each_action([](const UserAction& action) {
        CHECK((action.wish != WindowCommand::close_window || action.keys.empty()));
    });
}

TEST_CASE("what cannot begin says why in one sentence") {
    const auto state = initial_state(test::map());
    for_each_action([&](const UserAction& action) {
        const auto reason = obstacle_to(action, at_start(state));
        CHECK((reason.empty() || reason.back() == '.'));
    });
    CHECK(obstacle_to(user_action("undo"), at_start(state)) ==
          "Nothing has been changed that could be taken back.");
    CHECK(obstacle_to(user_action("show-selected"), at_start(state)).starts_with("Select a region"));
    CHECK(obstacle_to(user_action("first-day"), at_start(state)) == "This is the first day.");
}

TEST_CASE("what stands in the way of an action goes with its cause") {
    auto state = initial_state(test::map());
    state.selected = test::region("lachin");
    state.main_view = MainView::chart;
    CHECK(obstacle_to(user_action("show-selected"), at_start(state)).empty());
    CHECK(obstacle_to(user_action("zoom-in"), at_start(state)) ==
          "The chart is shown; T brings back the map.");
    state.main_view = MainView::map;
    CHECK(obstacle_to(user_action("zoom-in"), at_start(state)).empty());
}

TEST_CASE("of several choices the menu ticks the one that holds") {
    auto state = initial_state(test::map());
    state.look.theme = ThemeName::dark;
    state.comparing.kind = Comparison::swipe;
    for (const auto& [id, ticked] : {std::pair{"theme-dark", true},
                                     {"theme-light", false},
                                     {"compare-swipe", true},
                                     {"compare-off", false},
                                     {"mode-held", true},
                                     {"layer-legend", true},
                                     {"panel", true},
                                     {"chart", false}}) {
        CAPTURE(id);
        CHECK(user_action(id).chosen(state) == ticked);
    }
}

TEST_CASE("every button of the bar is an action or a menu") {
    for (const auto& item : bar_items()) {
        CAPTURE(item.word);
        if (!item.action.empty()) {
            CHECK(user_action(item.action).id == item.action);
            continue;
        }
        std::set<std::string> menus;
        for (const auto& group : action_groups()) {
            menus.insert(group.title);
        }
        CHECK(menus.contains(item.word));
    }
}

TEST_CASE("each action that changes the state does what its title says") {
    const auto& map = test::map();
    const auto start = apply(initial_state(map), GoToDay{test::day("1993-08-23")}, map);
    const auto after = [&](const char* id) {
        return apply(start, *user_action(id).action(at_start(start)), map);
    };
    CHECK(after("next-change").day == test::day("1993-08-31"));
    CHECK(after("last-day").day == map.dataset->last_day);
    CHECK(after("theme-dark").look.theme == ThemeName::dark);
    CHECK(after("layer-legend").layers.legend == false);
    CHECK(after("tab-sources").tab == PanelTab::sources);
    CHECK(after("text-150").text_scale == 1.5);
    CHECK(after("mode-recently").time_mode == TimeMode::recently);
    CHECK(after("compare-difference").comparing.kind == Comparison::difference);
    CHECK(after("panel").panel_open == false);
    CHECK(after("play").playing);
    CHECK(after("pace-by-calendar").pacing == Pacing::by_calendar);
    CHECK(after("lanes").timeline.lanes);
    CHECK(after("time-zoom-in").timeline.shown.has_value());
}
