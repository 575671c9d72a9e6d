#include "geodata/model/typed_date.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace geodata;

namespace {

const Day first = *parse_day("1988-01-01");
const Day last = *parse_day("1994-12-31");

/// What is read, in the program's own form; empty where it is refused.
std::string read(const std::string& text) {
    const auto typed = read_typed_date(text, first, last);
    if (!typed.date) {
        CHECK_FALSE(typed.problem.empty());
        return {};
    }
    CHECK(typed.problem.empty());
    return typed.date->text;
}

std::string problem(const std::string& text) { return read_typed_date(text, first, last).problem; }

}  // namespace

TEST_CASE("days, months and years are read as people write them") {
    struct Case {
        std::string typed;
        std::string meant;
    };
    const std::vector<Case> cases{{"1992-05-08", "1992-05-08"},
                                  {" 1992-05-08 ", "1992-05-08"},
                                  {"8 May 1992", "1992-05-08"},
                                  {"08 may 1992", "1992-05-08"},
                                  {"8 may 92", "1992-05-08"},
                                  {"8 May '92", "1992-05-08"},
                                  {"8th of May 1992", "1992-05-08"},
                                  {"May 8, 1992", "1992-05-08"},
                                  {"may 8 1992", "1992-05-08"},
                                  {"1992 May 8", "1992-05-08"},
                                  {"8.5.1992", "1992-05-08"},
                                  {"08.05.1992", "1992-05-08"},
                                  {"8.5.92", "1992-05-08"},
                                  {"8. 5. 1992", "1992-05-08"},
                                  {"8. May 1992", "1992-05-08"},
                                  {"8-May-1992", "1992-05-08"},
                                  {"8/May/92", "1992-05-08"},
                                  {"1992/05/08", "1992-05-08"},
                                  {"1992.5.8", "1992-05-08"},
                                  {"19920508", "1992-05-08"},
                                  {"23/8/1993", "1993-08-23"},
                                  {"8/23/1993", "1993-08-23"},
                                  {"23-08-1993", "1993-08-23"},
                                  {"8/8/1992", "1992-08-08"},
                                  {"Friday 8 May 1992", "1992-05-08"},
                                  {"29 Feb 1992", "1992-02-29"},
                                  {"31 dec 1994", "1994-12-31"},
                                  {"8 may 1992-ci il", "1992-05-08"},
                                  {"8 mayıs 1992", ""},
                                  {"2 aprel 1993", "1993-04-02"},
                                  {"8 мая 1992", "1992-05-08"},
                                  {"8 Мая 1992 г.", "1992-05-08"},
                                  {"8 մայիսի 1992", "1992-05-08"},
                                  {"Մայիս 1992", "1992-05"},
                                  {"May 1992", "1992-05"},
                                  {"may 92", "1992-05"},
                                  {"5/1992", "1992-05"},
                                  {"05.1992", "1992-05"},
                                  {"1992-05", "1992-05"},
                                  {"1992/5", "1992-05"},
                                  {"Sept 1993", "1993-09"},
                                  {"1992", "1992"}};
    REQUIRE(cases.size() >= 40);
    for (const auto& [typed, meant] : cases) {
        CAPTURE(typed);
        CHECK(read(typed) == meant);
    }
}

TEST_CASE("what a word processor makes of a hyphen is one within a day, and not between two numbers") {
    CHECK(read("1992\u201305\u201308") == "1992-05-08");
    CHECK(read("1992\u201105\u201108") == "1992-05-08");
    CHECK(read("1905\u201306").empty());
}

TEST_CASE("what is no date is refused in a sentence that names the program's own form") {
    for (const char* typed :
         {"", "May", "8 May", "8.5.", "spring 1992", "8 Mai 1992 or so", "31 April 1992", "29.2.1993",
          "0.5.1992", "13/13/1992", "1992-13-01", "99", "8 5", "8 May 19921", "1 2 3 4", "iyu 1992",
          "8 may 75",
          "once upon a time in a very long sentence that no calendar has ever had in it, I think"}) {
        CAPTURE(typed);
        CHECK(read(typed).empty());
        CHECK(problem(typed).find("1992-05-08") != std::string::npos);
    }
}

TEST_CASE("a date that can be read as two days is asked about") {
    CHECK(problem("5/8/1992") ==
          "'5/8/1992' may be 8 May 1992 or 5 August 1992. Write 1992-05-08 or 1992-08-05.");
    CHECK(problem("05-08-92").find("may be") != std::string::npos);
    CHECK(problem("5 8 1992").find("may be") != std::string::npos);
}

TEST_CASE("a day that its month does not have is said") {
    CHECK(problem("31 April 1992").starts_with("April 1992 has no day 31."));
}

TEST_CASE("a short year is one of the dataset's span, and refused where the span has two of it") {
    const auto in = [](const char* text, const char* from, const char* to) {
        return read_typed_date(text, *parse_day(from), *parse_day(to));
    };
    CHECK(in("8 may 12", "1809-01-01", "1816-12-31").date->text == "1812-05-08");
    CHECK_FALSE(in("8 may 12", "1800-01-01", "2020-12-31").date);
}

TEST_CASE("a field for one day takes the first day of a month or year, within the span") {
    CHECK(iso_text(*read_typed_day("May 1992", first, last).day) == "1992-05-01");
    CHECK(iso_text(*read_typed_day("1988", *parse_day("1988-02-13"), last).day) == "1988-02-13");
    CHECK(iso_text(*read_typed_day("May 1992", first, last, DayWanted::end).day) == "1992-05-31");
    CHECK(iso_text(*read_typed_day("1994", first, *parse_day("1994-05-12"), DayWanted::end).day) ==
          "1994-05-12");
    CHECK(read_typed_day("2001", first, last).problem ==
          "The dataset runs from 1 January 1988 to 31 December 1994.");
}
