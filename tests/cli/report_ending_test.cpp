#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

using Catch::Matchers::Contains;

namespace {

std::string written(const test::Arguments& command, const std::string& name) {
    const test::Folder folder;
    auto arguments = command;
    arguments.insert(arguments.end(), {"-o", (folder / name).string()});
    const auto result = test::run(arguments);
    CAPTURE(name, result.err);
    REQUIRE(result.exit == 0);
    return test::read_file(folder / name);
}

std::string refused(test::Arguments arguments, const std::string& name) {
    const test::Folder folder;
    arguments.insert(arguments.end(), {"-o", (folder / name).string()});
    const auto result = test::run(arguments);
    CAPTURE(name);
    CHECK(result.exit == 2);
    CHECK(std::filesystem::is_empty(folder.path()));
    return result.err;
}

std::string with_flag(test::Arguments arguments, const char* flag) {
    arguments.emplace_back(flag);
    return test::run(arguments).out;
}

const test::Arguments stats{"stats", "--date", "1992-05-18"};

}  // namespace

TEST_CASE("the ending of a report's file is its format") {
    CHECK(written(stats, "a.csv") == with_flag(stats, "--csv"));
    CHECK(written(stats, "a.JSON") == with_flag(stats, "--json"));
    CHECK(written(stats, "a.md") == with_flag(stats, "--markdown"));
    CHECK(written(stats, "a.txt") == test::run(stats).out);
    CHECK(written({"check"}, "a.json") == with_flag({"check"}, "--json"));
}

TEST_CASE("a name that says nothing of a format holds text, or what a flag asks for") {
    CHECK(written(stats, "tmp.x1Yz") == test::run(stats).out);
    CHECK(written({"stats", "--date", "1992-05-18", "--csv"}, "table.txt") == with_flag(stats, "--csv"));
}

TEST_CASE("no report is written under the ending of another format") {
    CHECK_THAT(refused(stats, "a.xlsx"),
               Contains("-o must be a file ending in .txt, .csv, .json, .md, found"));
    CHECK_THAT(refused({"stats", "--date", "1992-05-18", "--csv"}, "a.json"),
               Contains("--csv does not go with"));
    CHECK_THAT(refused({"describe", "--date", "1992-05-18"}, "a.csv"),
               Contains("-o must be a file ending in .txt, .md, found"));
    CHECK_THAT(refused({"check"}, "a.csv"), Contains("-o must be a file ending in .txt, .json, .md, found"));
}

TEST_CASE("a table for spreadsheets is known by its ending too") {
    CHECK(
        written({"stats", "--date", "1992-05-18", "--for-spreadsheet"}, "a.csv").starts_with("\xEF\xBB\xBF"));
}
