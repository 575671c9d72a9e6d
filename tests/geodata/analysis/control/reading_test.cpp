#include "geodata/analysis/control/reading.hpp"

#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;

namespace {

ControlRecord record(const std::string& from, const std::string& until = "") {
    test::SmallDataset small;
    small.held(small.region("valley", 1), from, until);
    return small.data.control.front();
}

}  // namespace

TEST_CASE("a record of two days counts the same by every reading") {
    for (const auto reading : readings) {
        const auto days = counted_days(record("1900-03-10", "1900-06-01"), reading);
        CHECK(days == DaySpan{day("1900-03-10"), day("1900-06-01")});
        CHECK(days.contains(day("1900-05-31")));
        CHECK_FALSE(days.contains(day("1900-06-01")));
    }
}

TEST_CASE("an interval counts from its first, middle and last day") {
    const auto year = record("1900", "1901-01/1901-03");
    CHECK(counted_days(year, Reading::high) == DaySpan{day("1900-01-01"), day("1901-03-31")});
    CHECK(counted_days(year, Reading::midpoint) == DaySpan{day("1900-07-02"), day("1901-02-14")});
    CHECK(counted_days(year, Reading::low) == DaySpan{day("1900-12-31"), day("1901-01-01")});
}

TEST_CASE("the earlier of two middle days is the middle") {
    const auto begins = [](const char* from) { return counted_days(record(from), Reading::midpoint).first; };
    CHECK(begins("1900-03-01/1900-03-02") == day("1900-03-01"));
    CHECK(begins("1900-03-01/1900-03-03") == day("1900-03-02"));
}

TEST_CASE("an interval open at an end has no middle, and midpoint then counts as low does") {
    const auto days = counted_days(record("../1900", "1901/.."), Reading::midpoint);
    CHECK(days == DaySpan{day("1900-12-31"), day("1901-01-01")});
}

TEST_CASE("low lies within midpoint and midpoint within high") {
    for (const char* from : {"1900", "1900-05", "1900-05-06", "../1900", "1900/..", "1900-01/1901-06"}) {
        for (const char* until : {"", "1901", "1901-07/..", "1900-06/1901"}) {
            CAPTURE(from, until);
            const auto r = record(from, until);
            const auto low = counted_days(r, Reading::low);
            const auto midpoint = counted_days(r, Reading::midpoint);
            const auto high = counted_days(r, Reading::high);
            CHECK((low.empty() || (midpoint.first <= low.first && low.end <= midpoint.end)));
            CHECK((midpoint.empty() || (high.first <= midpoint.first && midpoint.end <= high.end)));
        }
    }
}
