#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

// Each file of tests/cli/golden is a case: its name is the command, its text what the command prints. Words stand between
// underscores and the ending is the format: stats_--date_1992-05-18.csv is `terrachron stats --date 1992-05-18 --csv`. A
// slash within a word is written %2F, an underscore %5F. What cannot be run ends in .err and holds the exit status and the message.
// A new case is an empty file of that name and a run with TERRACHRON_ACCEPT=1.

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> cases() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(fs::path(test::tests_folder) / "cli/golden")) {
        const auto ending = entry.path().extension();
        if (ending != ".out" && ending != ".diff") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string unescaped(std::string word) {
    for (const auto& [written, meant] : {std::pair{"%2F", "/"}, {"%5F", "_"}}) {
        for (auto at = word.find(written); at != std::string::npos; at = word.find(written))
            word.replace(at, 3, meant);
    }
    return word;
}

test::Arguments command_of(const fs::path& file) {
    test::Arguments words;
    std::istringstream name(file.stem());
    for (std::string word; std::getline(name, word, '_');) words.push_back(unescaped(word));
    const std::map<std::string, std::string> formats{
        {".csv", "--csv"}, {".json", "--json"}, {".md", "--markdown"}};
    if (const auto format = formats.find(file.extension()); format != formats.end())
        words.push_back(format->second);
    return words;
}

void check_case(const fs::path& file) {
    const auto run = test::run(command_of(file));
    const bool fails = file.extension() == ".err";
    INFO(file.filename() << "\n" << run.err);
    CHECK((run.exit != 0) == fails);
    test::check_golden("../cli/golden/" + file.filename().string(),
                       fails ? "exit " + std::to_string(run.exit) + "\n" + run.err : run.out);
}

}  // namespace

TEST_CASE("each command of tests/cli/golden prints what its file holds") {
    for (const auto& file : cases()) check_case(file);
}

TEST_CASE("every command that prints has golden cases, 150 in all") {
    std::map<std::string, int> counts;
    for (const auto& file : cases()) ++counts[command_of(file).front()];
    int all = 0;
    for (const char* command : {"stats", "series", "compare", "explain", "reconcile", "describe", "check",
                                "profiles", "statements", "events", "sources"}) {
        INFO(command);
        CHECK(counts[command] >= 5);
        all += counts[command];
    }
    CHECK(all >= 150);
}
