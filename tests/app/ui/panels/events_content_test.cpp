#include "app/ui/panels/events_content.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

const geodata::Event& at(int position) { return test::built_in().events[static_cast<std::size_t>(position)]; }

}  // namespace

TEST_CASE("all events are found by the day they begin when nothing is looked for") {
    const auto found = found_events(test::built_in(), {});
    CHECK(found.size() == test::built_in().events.size());
    CHECK(std::is_sorted(found.begin(), found.end(),
                         [](int a, int b) { return at(a).date.earliest < at(b).date.earliest; }));
}

TEST_CASE("events are found by their words, whatever the case of the letters") {
    const auto found = found_events(test::built_in(), {"CEASEFIRE", {}});
    REQUIRE_FALSE(found.empty());
    CHECK(found.size() < test::built_in().events.size());
    CHECK(found == found_events(test::built_in(), {" ceasefire ", {}}));
}

TEST_CASE("words that no event has find nothing") {
    CHECK(found_events(test::built_in(), {"penguin", {}}).empty());
}

TEST_CASE("kinds that are left out are not found") {
    const auto kinds = event_kinds(test::built_in());
    REQUIRE(kinds.size() > 1);
    for (const int position : found_events(test::built_in(), {{}, {kinds.front()}})) {
        CHECK(at(position).kind != kinds.front());
    }
    CHECK(found_events(test::built_in(), {{}, {kinds.begin(), kinds.end()}}).empty());
}

TEST_CASE("the current event is the last that has begun by the day") {
    const auto found = found_events(test::built_in(), {});
    const int current = current_event(test::built_in(), found, test::day("1992-05-18"));
    REQUIRE(current >= 0);
    const auto place = static_cast<std::size_t>(current);
    CHECK(at(found[place]).date.earliest <= test::day("1992-05-18"));
    CHECK(at(found[place + 1]).date.earliest > test::day("1992-05-18"));
    CHECK(current_event(test::built_in(), found, test::day("1900-01-01")) == -1);
    CHECK(current_event(test::built_in(), {}, test::day("1992-05-18")) == -1);
}
