#include "app/state/action.hpp"
#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

ViewerState after(const ViewerState& state, const char* id) {
    return apply(state, SelectRegion{test::region(id), true, true}, test::map());
}

std::string word_of(const ViewerState& state) {
    const auto words = state_text(state, test::map(), test::map().home);
    const auto found = words.find("select");
    return found == words.end() ? std::string() : found->second;
}

}  // namespace

TEST_CASE("regions are selected one after the other, and each taken out again") {
    auto state = initial_state(test::map());
    for (const char* id : {"lachin", "fizuli", "shusha"}) state = after(state, id);
    CHECK(word_of(state) == "lachin;fizuli;shusha");
    state = after(state, "fizuli");
    CHECK(word_of(state) == "lachin;shusha");
    state = after(state, "lachin");
    CHECK(word_of(state) == "shusha");
    CHECK(word_of(after(state, "shusha")).empty());
}

TEST_CASE("a region selected alone, or none, ends the selection of several") {
    const auto several = after(after(initial_state(test::map()), "lachin"), "fizuli");
    CHECK(word_of(apply(several, SelectRegion{test::region("shusha"), true}, test::map())) == "shusha");
    CHECK(word_of(apply(several, SelectRegion{{}, true}, test::map())).empty());
}

TEST_CASE("several regions are written in a state and read again, each once") {
    const auto state = state_from({{"select", "lachin;fizuli;lachin"}}, test::map());
    CHECK(state == after(after(initial_state(test::map()), "lachin"), "fizuli"));
    CHECK_THROWS_WITH(state_from({{"select", "lachin;fizulli"}}, test::map()),
                      Catch::Contains("'fizulli'") && Catch::Contains("fizuli"));
}
