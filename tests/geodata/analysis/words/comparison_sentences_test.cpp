#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;

namespace {

std::string told(const char* a, const char* b) {
    return joined(describe_comparison(test::built_in(), test::built_in_list(), day(a), day(b)), " ");
}

bool says(const std::string& text, const std::string& part) {
    CAPTURE(text, part);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("two days in sentences: what is gained, and both sums") {
    const auto text = told("1993-08-22", "1993-08-23");
    CHECK(says(text, "23 August 1993 compared with 22 August 1993, by the list of"));
    CHECK(says(text, "Newly held from 22 August 1993 to 23 August 1993: "));
    CHECK(says(text, "Fizuli (23 Aug 1993)"));
    CHECK(says(text, "On 22 August 1993 the listed area, overlaps counted once, is 10\u202F444 km²"));
    CHECK(says(text, "On 23 August 1993 the listed area, overlaps counted once, is 12\u202F884 km²"));
    CHECK_FALSE(says(text, "No longer held"));
}

TEST_CASE("told backwards what was gained is lost, in words too") {
    CHECK(says(told("1993-08-23", "1993-08-22"), "No longer held from 23 August 1993 to 22 August 1993: "));
}

TEST_CASE("the end of an interval makes certain and is no gain") {
    const auto text = told("1992-12-30", "1992-12-31");
    CHECK(says(text, "End of the stated interval between the two days, no change: "));
    CHECK(says(text, "no day given"));
    CHECK_FALSE(says(text, "Newly held"));
}

TEST_CASE("days between which nothing happens are said to be alike") {
    CHECK(says(told("1993-01-01", "1993-01-02"), "Nothing that is listed differs between the two days."));
}
