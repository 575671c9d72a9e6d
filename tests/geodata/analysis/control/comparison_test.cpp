#include "geodata/analysis/control/comparison.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::SmallDataset;

namespace {

Comparison compared(const char* a, const char* b) {
    return compare_days(test::built_in(), test::built_in_list(), day(a), day(b));
}

}  // namespace

TEST_CASE("between two days regions are gained, with the sums of both and their difference") {
    const auto c = compared("1993-08-22", "1993-08-23");
    REQUIRE(c.gained.size() == 2);
    CHECK(c.lost.empty());
    CHECK(c.a.once.low == square_km(10'444));
    CHECK(c.b.once.low == square_km(12'884));
    CHECK(c.once_difference.low == square_km(2440));
}

TEST_CASE("told backwards what was gained is lost") {
    const auto c = compared("1993-08-23", "1993-08-22");
    CHECK(c.gained.empty());
    CHECK(c.lost.size() == 2);
    CHECK(c.once_difference.low == square_km(-2440));
}

TEST_CASE("a region that is possible on one day and certain on the other is settled") {
    const auto c = compared("1992-12-30", "1992-12-31");
    REQUIRE(c.settled.size() == 1);
    CHECK(c.settled[0].before == Hold::possible);
    CHECK(c.settled[0].after == Hold::certain);
    CHECK(c.gained.empty());
}

TEST_CASE("the range of a difference goes from the least to the most") {
    const auto c = compared("1992-05-17", "1993-04-01");
    CHECK(c.once_difference.low == square_km(1840));
    CHECK(c.once_difference.high == square_km(5951));
}

TEST_CASE("differences between neighbouring days are the changes and ends of intervals of the second") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-01/1900-02", "1900-06/1900-08");
    small.held(valley, "1901-04-02");
    const auto list = small.list();
    for (Day d = small.data.first_day + 1; d <= small.data.last_day; d = d + 1) {
        const auto found = differences(small.data, list, d - 1, d).at(0);
        const auto expected = d == day("1900-06-01")                             ? Difference::lost
                              : d == day("1901-04-02")                           ? Difference::gained
                              : d == day("1900-02-28") || d == day("1900-08-31") ? Difference::settled
                                                                                 : Difference::none;
        if (found != expected) FAIL(iso_text(d));
    }
}

TEST_CASE("a region that began and may have ended between the days is newly held") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1900-03-01", "1900-06/1900-08");
    const auto between = [&](const char* a, const char* b) {
        return differences(small.data, small.list(), day(a), day(b)).at(0);
    };
    CHECK(between("1900-02-01", "1900-07-01") == Difference::gained);
    CHECK(between("1900-07-01", "1900-02-01") == Difference::lost);
    CHECK(between("1900-02-01", "1900-09-01") == Difference::none);
    CHECK(between("1900-07-01", "1900-09-01") == Difference::settled);
}

TEST_CASE("a day against itself shows nothing") {
    const auto c = compared("1993-01-01", "1993-01-01");
    CHECK(c.gained.empty());
    CHECK(c.lost.empty());
    CHECK(c.settled.empty());
    CHECK(c.parts_began.empty());
    CHECK(c.once_difference == LowMidHigh{});
}

TEST_CASE("parts that begin or end between the days are named") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-01-01");
    small.held(valley, "1900-03-01", "1900-04-01", {1}, Extent::part);
    const auto c = [&](const char* a, const char* b) {
        return compare_days(small.data, small.list(), day(a), day(b));
    };
    CHECK(c("1900-02-01", "1900-03-01").parts_began == std::vector<int>{1});
    CHECK(c("1900-03-01", "1900-04-01").parts_ended == std::vector<int>{1});
}
