#include "app/ui/actions/context_menu.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

std::vector<std::string> titles(const ContextMenu& menu) {
    std::vector<std::string> found;
    for (const auto& item : menu.items) {
        found.push_back(item.title);
    }
    return found;
}

bool offers(const ContextMenu& menu, const std::string& title) {
    const auto all = titles(menu);
    return std::find(all.begin(), all.end(), title) != all.end();
}

ViewerState start() { return initial_state(test::map()); }

}  // namespace

TEST_CASE("the menu of a region offers its day, its area, and to see it alone") {
    const auto menu = region_menu(test::map(), start(), test::region("shusha"));
    CHECK(menu.title == "Shusha");
    CHECK(offers(menu, "Select it"));
    CHECK(offers(menu, "Go to the day it is first held: 8 May 1992"));
    CHECK(offers(menu, "Explain its area, 289 km²"));
    CHECK(offers(menu, "What each document says"));
    CHECK(offers(menu, "Show it alone"));
}

TEST_CASE("of a region that is dated to an interval the menu names no day") {
    const auto menu = region_menu(test::map(), start(), test::region("nagorno-karabakh"));
    CHECK(offers(menu, "Go to when it is first held: 1988\u20131992, no day given"));
    for (const auto& title : titles(menu)) {
        CHECK(title.find("31 Dec 1992") == std::string::npos);
    }
}

TEST_CASE("a selected region can be dropped from its menu") {
    auto state = start();
    state.selected = test::region("shusha");
    CHECK(offers(region_menu(test::map(), state, state.selected), "Drop the selection"));
}

TEST_CASE("the menu of a bare place copies its coordinates only when asked") {
    const auto menu = spot_menu(test::map(), start(), {{46.75, 39.5}, {}, -1});
    CHECK(menu.title == "39.50000, 46.75000");
    CHECK(titles(menu) == std::vector<std::string>{"Compare from here: 1 Jan 1988 becomes day A",
                                                   "Zoom in here", "Show the whole map",
                                                   "Copy the coordinates"});
}

TEST_CASE("the menu of a town names it with its region") {
    const auto& context = test::built_in().context;
    const auto town =
        std::find_if(context.begin(), context.end(), [](const geodata::ContextFeature& feature) {
            return feature.kind == "town" && feature.name.starts_with("Stepanakert");
        });
    REQUIRE(town != context.end());
    const auto menu = spot_menu(
        test::map(), start(),
        {{46.75, 39.76}, test::region("nagorno-karabakh"), static_cast<int>(town - context.begin())});
    CHECK(menu.title == town->name + ", Nagorno-Karabakh");
    CHECK(offers(menu, "What each document says"));
    CHECK(offers(menu, "Copy the name"));
}

TEST_CASE("the menu of a day goes there, compares, plays from it and explains its sum") {
    const auto menu = day_menu(test::map(), start(), test::day("1993-08-23"));
    CHECK(menu.title == "23 August 1993");
    for (const char* title : {"Go to this day", "Compare from here: 23 Aug 1993 becomes day A",
                              "Play from this day on", "Play until this day", "Play the year 1993",
                              "Explain the listed area of this day", "Copy the day"}) {
        CAPTURE(title);
        CHECK(offers(menu, title));
    }
    CHECK_FALSE(offers(menu, "Play the whole span again"));
}

TEST_CASE("a year is played from its first day to its last by one choice, within the dataset's days") {
    test::Panels panels(test::map());
    const auto play = [&](const ContextMenu& menu, const char* title) {
        const auto item = std::find_if(menu.items.begin(), menu.items.end(),
                                       [&](const ContextItem& each) { return each.title == title; });
        REQUIRE(item != menu.items.end());
        panels.actions.clear();
        panels.draw(start(), item->choose);
        auto state = start();
        for (const auto& action : panels.actions) {
            state = apply(state, action, test::map());
        }
        return state;
    };
    const auto year = play(day_menu(test::map(), start(), test::day("1992-07-09")), "Play the year 1992");
    CHECK(year.playing);
    CHECK(year.day == test::day("1992-01-01"));
    CHECK(year.range == DayRange{test::day("1992-01-01"), test::day("1992-12-31")});
    const DayRange may{test::day("1992-05-01"), test::day("1992-05-31")};
    CHECK(play(span_menu(start(), "May 1992", may), "Play May 1992").range == may);
    const auto from = play(day_menu(test::map(), start(), test::day("1993-08-23")), "Play from this day on");
    CHECK(from.playing);
    CHECK(from.day == test::day("1993-08-23"));
}

TEST_CASE("the menu of a number explains it and copies its value") {
    const auto menu = number_menu("1 840 km²", "area.lachin");
    CHECK(menu.title == "1 840 km²");
    CHECK(titles(menu) == std::vector<std::string>{"Explain: rows, formula, sources", "Copy the value"});
}

TEST_CASE("the menu of an event goes to its day and to its source") {
    const auto& events = test::built_in().events;
    const auto& event = *std::find_if(events.begin(), events.end(),
                                      [](const geodata::Event& one) { return one.date.is_day(); });
    const auto menu = event_menu(test::map(), event);
    CHECK(menu.title == geodata::event_words(event));
    CHECK(offers(menu, "What each document says"));
    CHECK(offers(menu, "Go to this day"));
    CHECK(offers(menu, "Show its source: " + test::built_in()[event.citation.source].short_name));
}
