#include "tests/support/outputs.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

namespace {

/// The program with its standard output as the shell is told; exit status and words on one line each.
std::string said_with(const std::string& arguments, const std::string& redirection) {
    const test::Folder home;
    return test::output_of("cd '" + home.path().string() + "' && HOME=. '" + std::string(test::program_file) +
                           "' " + arguments + " 2>err " + redirection + "; echo \"exit $?\"; cat err");
}

const std::vector<std::string> printing{
    "--version",
    "--help",
    "render --help",
    "stats --date 1992-05-18",
    "stats --date 1992-05-18 --csv",
    "stats --date 1992-05-18 --json",
    "stats --date 1992-05-18 --markdown",
    "series --by day --csv",
    "series --by year",
    "compare --a 1992-12-31 --b 1994-05-12",
    "explain total.T1",
    "reconcile --json",
    "check",
    "check --json",
    "check --areas",
    "describe --date 1994-05-12",
    "profiles",
};

}  // namespace

TEST_CASE("a full standard output is told, with exit 1, by every command and format") {
    for (const auto& arguments : printing) {
        CAPTURE(arguments);
        CHECK(said_with(arguments, ">/dev/full") ==
              "exit 1\nterrachron: standard output: not written, No space left on device.\n");
    }
}

TEST_CASE("a closed standard output is told, and its number is given to no other file") {
    for (const auto& arguments : printing) {
        CAPTURE(arguments);
        CHECK(said_with(arguments, ">&-") ==
              "exit 1\nterrachron: standard output: not written, it is closed.\n");
    }
}

TEST_CASE("what goes to a file needs no standard output") {
    CHECK(said_with("stats --date 1992-05-18 -o out.txt", ">&-") == "exit 0\n");
}

TEST_CASE("the name - is standard output for what is text") {
    const auto plain = test::run({"stats", "--date", "1992-05-18", "--csv"});
    const auto named = test::run({"stats", "--date", "1992-05-18", "--csv", "-o", "-"});
    CHECK(named.exit == 0);
    CHECK(named.out == plain.out);
}

TEST_CASE("the name - is refused for what needs the ending of a name") {
    for (const auto& output : test::outputs()) {
        if (output.group == "reports") continue;
        auto arguments = output.command;
        arguments.insert(arguments.end(), {"-o", "-"});
        const auto result = test::run(arguments);
        CAPTURE(output.name, result.err);
        CHECK(result.exit == 2);
        CHECK(result.out.empty());
        CHECK(test::is_one_sentence(result.err));
    }
}
