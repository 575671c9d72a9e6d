#include "app/window/session/action_script.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace viewer;
using Catch::Contains;

namespace {

std::vector<ScriptStep> steps_of(const std::string& text) {
    const test::Folder folder;
    std::ofstream(folder / "script") << text;
    return read_actions(folder / "script", test::map());
}

std::string refusal(const std::string& text) {
    try {
        steps_of(text);
    } catch (const geodata::Error& error) {
        return error.what();
    }
    return "taken";
}

}  // namespace

TEST_CASE("a file of actions says nothing by empty lines and remarks") {
    CHECK(steps_of("# a remark\n\n  go 1992-05-18  \nkey Ctrl+Shift++\nset theme=dark\nplay 2.5\n"
                   "wait 0.5\npicture a.png\nquit\n")
              .size() == 7);
}

TEST_CASE("a file of actions names days as people write them, and actions by their ids") {
    const auto steps = steps_of("go 8 May 1992\ndo zoom-in\n");
    REQUIRE(steps.size() == 2);
    const auto* go = std::get_if<ScriptAction>(&steps[0]);
    REQUIRE(go != nullptr);
    CHECK(std::get<GoToDay>(go->action).day == test::day("1992-05-08"));
    const auto* zoom = std::get_if<ScriptDo>(&steps[1]);
    REQUIRE(zoom != nullptr);
    CHECK(zoom->action->id == "zoom-in");
}

TEST_CASE("a line that cannot be read is named with its number") {
    CHECK_THAT(refusal("go 1992-05-18\ngo 31.2.1992\n"), Contains("line 2") && Contains("31.2.1992"));
    CHECK_THAT(refusal("keyy Ctrl+K\n"), Contains("line 1") && Contains("'key'"));
    CHECK_THAT(refusal("key Ctrl+Q\n"), Contains("Ctrl+Q"));
    CHECK_THAT(refusal("set theme=pink\n"), Contains("light, dark, contrast"));
    CHECK_THAT(refusal("wait long\n"), Contains("seconds"));
    CHECK_THAT(refusal("do zom-in\n"), Contains("zoom-in"));
}

TEST_CASE("a file of actions that is not there is told") {
    CHECK_THROWS_AS(read_actions("/nowhere/actions", test::map()), geodata::Error);
}
