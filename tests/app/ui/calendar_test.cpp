#include "app/ui/calendar.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using geodata::day_from;

TEST_CASE("a month's sheet begins on the Monday of its first week") {
    const auto may = month_sheet(1992, 5);  // 1 May 1992 was a Friday
    REQUIRE(may.size() == 35);
    CHECK_FALSE(may[3].has_value());
    CHECK(may[4] == day_from({1992, 5, 1}));
    CHECK(may[34] == day_from({1992, 5, 31}));
}

TEST_CASE("a month that begins on a Monday has no empty place before it") {
    CHECK(month_sheet(1993, 2).front() == day_from({1993, 2, 1}));
    CHECK(month_sheet(1993, 2).size() == 28);
}

TEST_CASE("sheets are right before 1970 too") {
    CHECK(month_sheet(1918, 11)[4] == day_from({1918, 11, 1}));  // a Friday
}

TEST_CASE("steps of a calendar go over the turn of a year, and stay within what has a name") {
    CHECK(moved({1992, 12}, 1) == CalendarMonth{1993, 1});
    CHECK(moved({1993, 1}, -1) == CalendarMonth{1992, 12});
    CHECK(moved({1992, 5}, -12) == CalendarMonth{1991, 5});
    CHECK(moved({1, 1}, -1) == CalendarMonth{1, 1});
    CHECK(moved({9999, 12}, 1) == CalendarMonth{9999, 12});
}
