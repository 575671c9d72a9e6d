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

TEST_CASE("a comparison names the events of both days and of the time between, with their places") {
    const auto text = told("1994-05-07", "1994-05-12");
    CHECK(says(text,
               "Events dated to 7 May 1994: Gains of the counter-attack lost again (Aghdam district; USC "));
    CHECK(says(text,
               "Events dated between the two days: Protocol signed by R. Guliyev (Baku; 8 May 1994; USC "));
    CHECK(says(text, "Events dated to 12 May 1994: Ceasefire agreement signed (Aliyev Library); "));
    CHECK(text.find("Events dated to 7 May") < text.find("Events dated to 12 May"));
    CHECK_FALSE(says(told("1993-01-01", "1993-01-02"), "Events dated"));
}

TEST_CASE("of many events between two days the number is told, with the first and the last") {
    const auto text = told("1988-01-01", "1994-12-31");
    CHECK(says(text, " events are dated between the two days, from "));
    CHECK_FALSE(says(text, "Events dated between the two days"));
}
