#include "tests/support/folder.hpp"
#include "tests/support/tools.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <sstream>

namespace {

const std::string tool = std::filesystem::path(test::tests_folder).parent_path() / "tools" / "check-words";

/// A text that the rule with that advice refuses; `file` is where a user would meet it.
struct Fault {
    const char* file;
    const char* text;
    const char* advice;
};

const std::vector<Fault> faults{
    {"app/cli/a.cpp", R"("held by the source")", "held by …, according to …"},
    {"app/cli/a.cpp", R"("listed, not yet changed")", "listed for a later date"},
    {"app/cli/a.cpp", R"("listed, each once")", "overlaps counted once"},
    {"app/cli/a.cpp", R"("listed, as listed")", "all rows added"},
    {"app/cli/a.cpp", R"("possible from here")", "dated …, no day given; end of the stated interval"},
    {"app/cli/a.cpp", R"("20 % held as of 1994")", "held; stated in …, for …"},
    {"app/cli/a.cpp", R"("two gained since")", "newly held"},
    {"app/cli/a.cpp", R"("gained or lost")", "newly held and no longer held"},
    {"app/cli/a.cpp", R"("has no row for what this total speaks of")",
     "counts whole districts; this figure counts land actually held"},
    {"app/cli/a.cpp", R"("It would hold of a whole of 9")", "would be right if the total area were"},
    {"app/cli/a.cpp", R"("a total held against the list")", "compared with"},
    {"app/cli/a.cpp", R"("documented")", "primary source"},
    {"app/cli/a.cpp", R"("low, high and best %")", "midpoint"},
    {"app/scene/a.cpp", R"("{} km2")", "km²"},
    {"app/cli/a.cpp", R"("14,393 in all")", "thousands with U+202F, by grouped()"},
    {"app/cli/a.cpp", "\"14\u2009393\"", "U+202F between groups of digits"},
    {"app/cli/a.cpp", R"("14 393 km²")", "U+202F between groups of digits"},
    {"app/cli/a.cpp", R"("Export...")", ": …"},
    {"app/cli/a.cpp", R"("talks broken off")", "interrupted"},
    {"app/ui/a.cpp", R"("use --date")", "no option names on screen"},
    {"app/ui/a.cpp", R"("see areas.csv")", "no file names on screen"},
    {"app/ui/a.cpp", R"(ImGui::Button("Export."))", "a label ends without a full stop"},
};

/// What the tool says of a tree that holds only this file.
std::string said_of(const std::string& file, const std::string& text) {
    const test::Folder root;
    const auto path = root.path() / file;
    std::filesystem::create_directories(path.parent_path());
    for (const char* folder : {"app", "geodata", "assets"}) {
        std::filesystem::create_directories(root.path() / folder);
    }
    test::write_text(path, text + "\n");
    return test::output_of(tool + " " + root.path().string() + "; echo status $?");
}

/// The rules that stand in the tool's tables.
int rules() {
    std::istringstream file(test::read_file(tool));
    int found = 0;
    for (std::string line; std::getline(file, line) && !line.starts_with("SCREEN ");) {
        found += line.starts_with("    (");
    }
    return found + 1;  // and the one on labels
}

}  // namespace

TEST_CASE("each rule on words refuses its planted fault, and says what to write") {
    CHECK(static_cast<int>(faults.size()) == rules());
    for (const auto& fault : faults) {
        CAPTURE(fault.text);
        const auto said = said_of(fault.file, fault.text);
        CHECK(said.find(std::string(fault.file) + ":1: ") == 0);
        CHECK(said.find(fault.advice) != std::string::npos);
        CHECK(said.find("status 1") != std::string::npos);
    }
}

TEST_CASE("texts of the dataset and of the web page are read as well") {
    CHECK(said_of("assets/datasets/a/totals.csv", "id,wording\nT1,20 % held as of 1994")
              .find("held; stated in") != std::string::npos);
    CHECK(
        said_of("assets/datasets/a/talk.json", R"({"caption": "listed, each once"})").find("counted once") !=
        std::string::npos);
    CHECK(said_of("assets/page/a.js", "text('possible from here')").find("no day given") !=
          std::string::npos);
}

TEST_CASE("clean words, comments and what a user types pass") {
    for (const char* text :
         {R"("held by northern forces, according to The Gazette")",
          R"("newly held, no longer held, overlaps counted once")", R"("16.6 % of 86 600")",
          "// held by the source", R"("see --date")", "int gained = 0;"}) {
        CAPTURE(text);
        CHECK(said_of("app/cli/a.cpp", text) == "status 0\n");
    }
    CHECK(said_of("app/ui/a.cpp", R"(ImGui::Button("Export…"))") == "status 0\n");
}

TEST_CASE("the words of the repository pass") {
    CHECK(test::output_of(tool + "; echo status $?") == "status 0\n");
}
