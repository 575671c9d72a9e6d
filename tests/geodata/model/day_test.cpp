#include "geodata/model/day.hpp"

#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;

TEST_CASE("days count from 1970-01-01") {
    CHECK(day("1970-01-01").number == 0);
    CHECK(day("1970-01-02").number == 1);
    CHECK(day("1969-12-31").number == -1);
    CHECK(day("2000-03-01").number == 11017);
    CHECK(day("1992-05-08").number == 8163);
}

TEST_CASE("the span of the war has 2557 days") { CHECK(day("1994-12-31") - day("1988-01-01") + 1 == 2557); }

TEST_CASE("the day after the last of February is the 29th in leap years only") {
    CHECK(day("1992-02-28") + 1 == day("1992-02-29"));
    CHECK(day("1993-02-28") + 1 == day("1993-03-01"));
    CHECK(day("2000-02-28") + 1 == day("2000-02-29"));
    CHECK(day("1900-02-28") + 1 == day("1900-03-01"));
}

TEST_CASE("29 February exists only in leap years") {
    CHECK(parse_day("1988-02-29"));
    CHECK(parse_day("2000-02-29"));
    CHECK_FALSE(parse_day("1989-02-29"));
    CHECK_FALSE(parse_day("1900-02-29"));
}

TEST_CASE("the calendar before 1752 is the Gregorian one carried backwards") {
    CHECK(day("1752-09-03") + 1 == day("1752-09-04"));
    CHECK(day("1582-10-04") + 1 == day("1582-10-05"));
    CHECK(day("1582-10-15").number == -141427);
    CHECK_FALSE(parse_day("1700-02-29"));
    CHECK(day("0001-01-01").number == -719162);
    CHECK(iso_text(day("0987-06-05")) == "0987-06-05");
}

TEST_CASE("days that no calendar has are refused") {
    for (const char* text : {"1992-02-31", "1992-04-31", "1992-13-01", "1992-00-10", "1992-05-00",
                             "1992-05-32", "10000-01-01"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_day(text));
    }
}

TEST_CASE("a day is written as year, month and day with two hyphens, and in no other way") {
    for (const char* text :
         {"", "1992", "1992-05", "02.04.1993", "1993/04/02", "31 Feb", "8 May 1992", "1992-5-8", "92-05-08",
          "+992-05-08", "-992-05-08", "1992-05-08T00:00", " 1992-05-08", "1992-05-08 ", "1992-+5-08",
          "1992-05- 8", "19920508", "1992−05−08"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_day(text));
    }
}

TEST_CASE("reading what was written gives every day of the span again") {
    for (Day d = day("1988-01-01"); d <= day("1994-12-31"); d = d + 1) {
        const auto again = parse_day(iso_text(d));
        REQUIRE(again);
        REQUIRE(*again == d);
        REQUIRE(day_from(year_month_day(d)) == d);
    }
}

TEST_CASE("the bounds of what can be written are days themselves") {
    CHECK(iso_text(earliest_day) == "-9999-01-01");
    CHECK(iso_text(latest_day) == "9999-12-31");
}

TEST_CASE("months have their own lengths") {
    CHECK(days_in_month(1992, 2) == 29);
    CHECK(days_in_month(1993, 2) == 28);
    CHECK(days_in_month(1993, 4) == 30);
    CHECK(days_in_month(1993, 12) == 31);
}

TEST_CASE("a month later than the 31st is the last day of the month") {
    CHECK(plus_months(day("1993-01-31"), 1) == day("1993-02-28"));
    CHECK(plus_months(day("1992-01-31"), 1) == day("1992-02-29"));
    CHECK(plus_months(day("1993-03-31"), -1) == day("1993-02-28"));
    CHECK(plus_months(day("1993-11-15"), 2) == day("1994-01-15"));
    CHECK(plus_months(day("1994-01-15"), -13) == day("1992-12-15"));
    CHECK(plus_months(day("1992-02-29"), 12) == day("1993-02-28"));
    CHECK(plus_months(day("1993-08-23"), 0) == day("1993-08-23"));
}

TEST_CASE("days are said in English") {
    CHECK(long_text(day("1992-05-08")) == "8 May 1992");
    CHECK(long_text(day("1993-08-23")) == "23 August 1993");
    CHECK(short_text(day("1993-08-23")) == "23 Aug 1993");
    CHECK(long_text(day("0476-09-04")) == "4 September 476");
    CHECK(long_text(day("0079-08-24")) == "24 August 79 CE");
    CHECK(long_text(day("-0479-09-20")) == "20 September 480 BCE");
    CHECK(long_text(day("0000-01-01")) == "1 January 1 BCE");
    CHECK(month_name(1) == "January");
    CHECK(month_name(12) == "December");
}
