#include "geodata/model/edtf.hpp"

#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <tuple>

using namespace geodata;
using test::date;
using test::day;

TEST_CASE("a date covers the days that it may mean") {
    const auto [text, first, last] = GENERATE(
        table<const char*, const char*, const char*>({{"1992-05-08", "1992-05-08", "1992-05-08"},
                                                      {"1993-08", "1993-08-01", "1993-08-31"},
                                                      {"1992-02", "1992-02-01", "1992-02-29"},
                                                      {"1992", "1992-01-01", "1992-12-31"},
                                                      {"1988/1992", "1988-01-01", "1992-12-31"},
                                                      {"1993-12/1994-01", "1993-12-01", "1994-01-31"},
                                                      {"1993-04-10/1993-04-16", "1993-04-10", "1993-04-16"},
                                                      {"1994-05-12/1994", "1994-05-12", "1994-12-31"},
                                                      {"1988/1988", "1988-01-01", "1988-12-31"},
                                                      {"199X", "1990-01-01", "1999-12-31"},
                                                      {"19XX", "1900-01-01", "1999-12-31"},
                                                      {"199X/2019", "1990-01-01", "2019-12-31"},
                                                      {"0987", "0987-01-01", "0987-12-31"}}));
    CAPTURE(text);
    CHECK(date(text).earliest == day(first));
    CHECK(date(text).latest == day(last));
    CHECK(date(text).text == text);
}

TEST_CASE("an interval of years is not an invented day") {
    const auto nagorno_karabakh = date("1988/1992");
    CHECK_FALSE(nagorno_karabakh.is_day());
    CHECK(nagorno_karabakh.contains(day("1988-01-01")));
    CHECK(nagorno_karabakh.contains(day("1992-12-31")));
    CHECK_FALSE(nagorno_karabakh.contains(day("1987-12-31")));
    CHECK_FALSE(nagorno_karabakh.contains(day("1993-01-01")));
    CHECK(date("1992-05-08").is_day());
}

TEST_CASE("an open end reaches to the last day that can be written") {
    CHECK(date("1994/..").open_end);
    CHECK_FALSE(date("1994/..").open_start);
    CHECK(date("1994/..").earliest == day("1994-01-01"));
    CHECK(date("1994/..").latest == latest_day);
    CHECK(date("../1997").open_start);
    CHECK(date("../1997").earliest == earliest_day);
    CHECK(date("../1997").latest == day("1997-12-31"));
    CHECK_FALSE(date("1988/1992").open_start);
    CHECK_FALSE(date("1988/1992").open_end);
}

TEST_CASE("marks say about and uncertain and leave the days alone") {
    CHECK(date("1992~").approximate);
    CHECK_FALSE(date("1992~").uncertain);
    CHECK(date("1992?").uncertain);
    CHECK_FALSE(date("1992?").approximate);
    CHECK(date("1992%").approximate);
    CHECK(date("1992%").uncertain);
    CHECK(date("1988?/1992").uncertain);
    CHECK(date("1988/1992~").approximate);
    CHECK(date("1992~").earliest == date("1992").earliest);
    CHECK(date("1992-05-08~").is_day());
}

TEST_CASE("white space around a date does not count") { CHECK(date(" 1992-05-08 ").text == "1992-05-08"); }

TEST_CASE("what is not in the subset is refused") {
    for (const char* text : {"",
                             "/",
                             "..",
                             "1992/",
                             "/1992",
                             "02.04.1993",
                             "8.5.1992",
                             "May 1992",
                             "31 Feb",
                             "1992-02-31",
                             "1992-13",
                             "1992-00",
                             "1992-21",
                             "1992-05-08T10:00",
                             "[1992,1993]",
                             "{1992}",
                             "1X92",
                             "1XXX",
                             "XXXX",
                             "199x",
                             "1992-0X",
                             "1992~~",
                             "~1992",
                             "1992-5",
                             "1988-1992",
                             "1988/1990/1992",
                             "1988//1992",
                             "19 92",
                             "-99999",
                             "Y19920"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_edtf(text));
    }
}

TEST_CASE("an interval that ends before it begins is refused") {
    CHECK_FALSE(parse_edtf("1992/1988"));
    CHECK_FALSE(parse_edtf("1993-04-16/1993-04-10"));
    CHECK(parse_edtf("1992/1992-05"));
}

TEST_CASE("people read dates in words") {
    const auto [text, words] = GENERATE(table<const char*, const char*>({
        {"1992-05-08", "8 May 1992"},
        {"1993-08", "August 1993"},
        {"1992", "1992"},
        {"1988/1992", "1988–1992"},
        {"1993-04-10/1993-04-16", "10–16 April 1993"},
        {"1993-06-27/1993-07-28", "27 June – 28 July 1993"},
        {"1993-12-28/1994-01-03", "28 December 1993 – 3 January 1994"},
        {"1993-04/1993-11", "April–November 1993"},
        {"1993-12/1994-01", "December 1993 – January 1994"},
        {"1994/..", "1994 or later"},
        {"../1997", "1997 or earlier"},
        {"../..", "no date stated"},
        {"1992~", "about 1992"},
        {"1992?", "1992 (uncertain)"},
        {"1992%", "about 1992 (uncertain)"},
        {"1994-05-12/1994", "12 May – end of 1994"},
        {"1994-05/1994", "May – end of 1994"},
        {"1994-05-12/1994-05", "12 May – end of May 1994"},
        {"1994/1994-05-12", "beginning of 1994 – 12 May 1994"},
        {"1993/1994-05-12", "1993 – 12 May 1994"},
        {"1988?/1992", "1988–1992 (uncertain)"},
        {"199X", "1990s"},
        {"199X~", "about 1990s"},
        {"18XX", "1800s"},
        {"199X/2019", "1990s – 2019"},
        {"1988/199X", "1988 – 1990s"},
    }));
    CAPTURE(text);
    CHECK(readable_text(date(text)) == words);
}
