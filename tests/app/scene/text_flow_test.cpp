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
