#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <set>

// The manual page and the completions of shells are in step with what the program understands.
namespace {

std::set<std::string> found_in(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match)
        found.insert((*match)[1]);
    return found;
}

/// Of the help's list of commands.
std::set<std::string> commands() {
    const auto help = test::run({"--help"}).out;
    return found_in(help.substr(help.find("Subcommands:")), "\n  ([a-z-]+) ");
}

/// Long names of options at the beginning of a line of the help of a command, or of the program.
std::set<std::string> options_of(const std::string& command) {
    const auto help =
        test::run(command.empty() ? test::Arguments{"--help"} : test::Arguments{command, "--help"}).out;
    return found_in(help, "\n  (?:-[a-z],)?(--[a-z-]+)");
}

/// What is shown of the page in a terminal, by the part that a command has in it.
std::string page_of(const std::string& page, const std::string& heading) {
    const auto from = page.find("\n.SS " + heading + "\n");
    REQUIRE(from != std::string::npos);
    return page.substr(from, page.find("\n.S", from + 1) - from);
}

std::string without_guards(std::string page) { return std::regex_replace(page, std::regex("\\\\-"), "-"); }

/// What bash offers when TAB is pressed behind the words.
std::set<std::string> offered_by_bash(const test::Folder& folder, const std::string& words) {
    const auto said = test::output_of(
        "cd '" + folder.path().string() + "' && bash -c 'source completion; COMP_WORDS=(" + words +
        "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _terrachron; " + "printf \"%s\\n\" \"${COMPREPLY[@]}\"'");
    return found_in("\n" + said, "\n([^\n]+)");
}

/// A folder with the completion for bash in it.
struct BashFolder : test::Folder {
    BashFolder() {
        test::write_text(*this / "completion", test::run({"manual", "--completion", "bash"}).out);
    }
};

}  // namespace

TEST_CASE("the manual page tells of every command with every option") {
    const auto result = test::run({"manual"});
    REQUIRE(result.exit == 0);
    const auto page = without_guards(result.out);
    REQUIRE(commands().size() > 15);
    for (const auto& command : commands()) {
        const auto part = page_of(page, command);
        for (const auto& option : options_of(command)) {
            CAPTURE(command, option);
            CHECK((option == "--help" || part.find(option + "\\fR") != std::string::npos));
        }
    }
    for (const auto& option : options_of("")) CHECK(page.find(option + "\\fR") != std::string::npos);
}

TEST_CASE("the manual page has no fault that groff would warn of, and is the same each time") {
    const test::Folder folder;
    const auto page = test::run({"manual"}).out;
    test::write_text(folder / "page.1", page);
    CHECK(test::output_of("groff -K utf8 -man -Tutf8 -ww -z '" + (folder / "page.1").string() + "' 2>&1")
              .empty());
    CHECK(test::run({"manual"}).out == page);
}

TEST_CASE("the completions of every shell have every command with every option") {
    for (const char* shell : {"bash", "zsh", "fish"}) {
        const auto result = test::run({"manual", "--completion", shell});
        REQUIRE(result.exit == 0);
        for (const auto& command : commands()) {
            CAPTURE(shell, command);
            CHECK(result.out.find(command) != std::string::npos);
            for (const auto& option : options_of(command)) {
                CAPTURE(option);
                const auto name = std::string(shell) == "fish" ? "-l " + option.substr(2) : option;
                CHECK(result.out.find(name) != std::string::npos);
            }
        }
    }
}

TEST_CASE("bash completes commands, options, their words and files") {
    const BashFolder folder;
    test::write_text(folder / "place.gpkg", "");
    CHECK(offered_by_bash(folder, "terrachron rec") == std::set<std::string>{"reconcile"});
    CHECK(offered_by_bash(folder, "terrachron series --b") == std::set<std::string>{"--by"});
    CHECK(offered_by_bash(folder, "terrachron series --by m") == std::set<std::string>{"month"});
    CHECK(offered_by_bash(folder, "terrachron stats --dataset pl") == std::set<std::string>{"place.gpkg"});
    CHECK(offered_by_bash(folder, "terrachron pl") == std::set<std::string>{"place.gpkg"});
    CHECK(offered_by_bash(folder, "terrachron stats --date pl").empty());
}

TEST_CASE("a shell that is not written for is refused with those that are") {
    const auto result = test::run({"manual", "--completion", "tcsh"});
    CHECK(result.exit == 2);
    CHECK(result.err.find("bash") != std::string::npos);
    CHECK(test::is_one_sentence(result.err));
}
