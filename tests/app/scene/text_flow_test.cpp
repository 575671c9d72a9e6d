#include "app/scene/text_flow.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

/// Lines of so many bytes.
std::vector<std::string> lines_of(const std::string& text, double bytes) {
    return wrapped_lines(text, bytes,
                         [](const std::string& line) { return static_cast<double>(line.size()); });
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end between words, and a longer word has a line of its own") {
    CHECK(lines_of("held by both sides", 8) == Lines{"held by", "both", "sides"});
    CHECK(lines_of("a reconstructed line", 8) == Lines{"a", "reconstructed", "line"});
    CHECK(lines_of("", 8).empty());
}

TEST_CASE("no line ends within a number, nor between it and its unit") {
    CHECK(lines_of("about 14\u202F393 km²", 14) == Lines{"about", "14\u202F393 km²"});
    CHECK(lines_of("the 13.62 % of it", 9) == Lines{"the", "13.62 %", "of it"});
}

TEST_CASE("what is written without blanks and is longer than a line ends it between letters") {
    CHECK(lines_of("東京都地方", 6) == Lines{"東京", "都地", "方"});
    CHECK(lines_of("東京都、地方", 9) == Lines{"東京", "都、地", "方"});  // never before a comma
    CHECK(lines_of("ab 東京", 6) == Lines{"ab", "東京"});
}

TEST_CASE("a letter is never parted from its marks, nor a Thai vowel from its consonant") {
    CHECK(lines_of("ที่นี่", 9) == Lines{"ที่", "นี่"});
    CHECK(lines_of("เมเม", 4) == Lines{"เม", "เม"});
}

TEST_CASE("a field that is typed in has lines that end at blanks alone") {
    const auto bytes = [](const std::string& line) { return static_cast<double>(line.size()); };
    CHECK(wrapped_lines("東京都地方", 6, bytes, LineEnds::at_blanks) == Lines{"東京都地方"});
}

TEST_CASE("a name without blanks is halved where a line may end") {
    CHECK(in_two_lines("東京都地方") == Lines{"東京都", "地方"});
    CHECK(in_two_lines("Lachin") == Lines{"Lachin"});
    CHECK(in_two_lines("").size() == 1);
}

TEST_CASE("a word longer than a line ends it anywhere where nothing may stand beyond it") {
    const auto letters = [](const std::string& text) { return static_cast<double>(text.size()); };
    CHECK(wrapped_lines("an abcdefgh is", 4, letters, LineEnds::anywhere) ==
          std::vector<std::string>{"an a", "bcde", "fgh", "is"});
    CHECK(wrapped_lines("an abcdefgh is", 4, letters) == std::vector<std::string>{"an", "abcdefgh", "is"});
}
