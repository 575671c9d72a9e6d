#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <regex>
#include <sstream>

// What the README promises, the program has.
namespace {

std::vector<std::string> readme_commands() {
    std::vector<std::string> found;
    std::istringstream lines(
        test::read_file(std::filesystem::path(test::tests_folder).parent_path() / "README.md"));
    const std::string beginning = "    tools/run ";
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(beginning)) {
            found.push_back(line.substr(beginning.size(), line.find('#') - beginning.size()));
        }
    }
    return found;
}

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    return {std::istream_iterator<std::string>(stream), {}};
}

bool has_word(const std::string& text, const std::string& word) {
    return std::regex_search(text, std::regex("(^|[\\s,])" + word + "([\\s,=]|$)"));
}

}  // namespace

TEST_CASE("every command and option that the README shows is one of the program's help") {
    const auto help = test::run({"--help"}).out;
    int commands = 0;
    for (const auto& line : readme_commands()) {
        const auto words = words_of(line);
        if (words.empty()) {
            continue;
        }
        CAPTURE(line);
        CHECK(has_word(help, words.front()));
        const auto more = test::run({words.front(), "--help"}).out;
        for (const auto& word : words) {
            CAPTURE(word);
            if (word.starts_with("-")) {
                CHECK(has_word(more, word));
            }
        }
        ++commands;
    }
    CHECK(commands > 10);
}

TEST_CASE("the README is shorter than two screens") {
    const auto readme =
        test::read_file(std::filesystem::path(test::tests_folder).parent_path() / "README.md");
    CHECK(std::count(readme.begin(), readme.end(), '\n') <= 100);
}
