#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

// A small share of tools/hardship/run, which makes work end badly some hundred times.
namespace {

void check_hardship(const std::string& kind) {
    const auto root = std::filesystem::path(test::tests_folder).parent_path();
    const auto said = test::output_of("'" + (root / "tools/hardship/run").string() + "' " + kind +
                                      " 12 1 --program '" + test::program_file + "'");
    CAPTURE(said);
    CHECK(said.find("hardship: " + kind + ": 12 turns") != std::string::npos);
    CHECK(said.find(", 0 faults\n") != std::string::npos);
}

}  // namespace

TEST_CASE("processes that are killed while they write leave the old file or the new one, whole") {
    check_hardship("exports");
}

TEST_CASE("a dataset whose change is killed has each of its files as before or as changed, whole") {
    check_hardship("edits");
}
