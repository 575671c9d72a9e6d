#include "geodata/analysis/describe.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::SmallDataset;

namespace {

std::vector<Day> days_of(const std::vector<ChangeDay>& steps) {
    std::vector<Day> days;
    for (const auto& step : steps) days.push_back(step.day);
    return days;
}

std::vector<Day> days(std::initializer_list<const char*> texts) {
    std::vector<Day> result;
    for (const char* text : texts) result.push_back(day(text));
    return result;
}

}  // namespace

TEST_CASE("the built-in list changes on nine days, two districts on one of them") {
    const auto steps = change_days(test::built_in(), test::built_in_list());
    CHECK(days_of(steps) == days({"1988-01-01", "1992-05-08", "1992-05-18", "1992-12-31", "1993-04-02",
                                  "1993-07-23", "1993-08-23", "1993-08-31", "1993-10-29"}));
    for (const auto& step : steps) CHECK(step.changes.size() == (step.day == day("1993-08-23") ? 2 : 1));
}

TEST_CASE("both ends of an interval are days of change") {
    const auto steps = change_days(test::built_in(), test::built_in_list());
    REQUIRE(steps.size() > 3);
    CHECK(steps[0].changes[0] == Change{0, Hold::not_yet, Hold::possible, 0});
    CHECK(steps[3].changes[0] == Change{0, Hold::possible, Hold::certain, 0});
}

TEST_CASE("what is held before the span begins changes on its first day") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1850-01-01");
    const auto steps = change_days(small.data, small.list());
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].day == small.data.first_day);
    CHECK(steps[0].changes[0].before == Hold::not_yet);
    CHECK(steps[0].changes[0].after == Hold::certain);
}

TEST_CASE("what changes after the span has no day in it") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1901-12-31", "1902-01-01");
    CHECK(days_of(change_days(small.data, small.list())) == days({"1901-12-31"}));
}

TEST_CASE("the end of a record is a day of change") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1900-03-10", "1901-05");
    CHECK(days_of(change_days(small.data, small.list())) == days({"1900-03-10", "1901-05-01", "1901-05-31"}));
}

TEST_CASE("a record that begins where another ends changes nothing") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-03-10", "1900-06-01");
    small.held(valley, "1900-06-01");
    CHECK(days_of(change_days(small.data, small.list())) == days({"1900-03-10"}));
}

TEST_CASE("the days of change are exactly those on which a holding differs from the day before") {
    const auto& dataset = test::built_in();
    for (const char* source : {"D4", "azeriland", "de-waal-2003"}) {
        CAPTURE(source);
        const auto list = make_listing(dataset, test::source_of(dataset, source));
        std::vector<Day> expected;
        for (Day d = dataset.first_day; d <= dataset.last_day; d = d + 1) {
            bool differs = false;
            for (const auto& row : list.rows) {
                const auto before =
                    d == dataset.first_day ? Hold::not_yet : holding_on(dataset, row, d - 1).hold;
                differs = differs || holding_on(dataset, row, d).hold != before;
            }
            if (differs) expected.push_back(d);
        }
        CHECK(days_of(change_days(dataset, list)) == expected);
    }
}

TEST_CASE("the series has the total of the first day and of every day of change") {
    const auto series = total_series(test::built_in(), test::built_in_list(), Counting::as_listed);
    REQUIRE(series.size() == 9);
    CHECK(series.front().day == day("1988-01-01"));
    CHECK(series.front().sum == Bounds{Area{}, square_km(4400)});
    CHECK(series.back().day == day("1993-10-29"));
    CHECK(series.back().sum == Bounds{square_km(14'682), square_km(14'682)});
}

TEST_CASE("a series begins with the first day of the span even when nothing changes on it") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1900-03-10");
    const auto series = total_series(small.data, small.list(), Counting::once);
    REQUIRE(series.size() == 2);
    CHECK(series[0].day == day("1900-01-01"));
    CHECK(series[0].sum == Bounds{});
}

TEST_CASE("the last change is the one on or before the day, the next the one after it") {
    const auto steps = change_days(test::built_in(), test::built_in_list());
    REQUIRE(last_change(steps, day("1993-08-23")) != nullptr);
    CHECK(last_change(steps, day("1993-08-23"))->day == day("1993-08-23"));
    CHECK(last_change(steps, day("1993-08-22"))->day == day("1993-07-23"));
    CHECK(last_change(steps, day("1987-12-31")) == nullptr);
    REQUIRE(next_change(steps, day("1993-08-23")) != nullptr);
    CHECK(next_change(steps, day("1993-08-23"))->day == day("1993-08-31"));
    CHECK(next_change(steps, day("1993-08-22"))->day == day("1993-08-23"));
    CHECK(next_change(steps, day("1993-10-29")) == nullptr);
}
