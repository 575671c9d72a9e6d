#include "geodata/analysis/words/describe.hpp"

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

TEST_CASE(
    "the built-in list changes on seven days, two districts on one of them, and is dated from another on") {
    const auto steps = chronology_of(test::built_in(), test::built_in_list()).changes;
    CHECK(days_of(steps) == days({"1988-01-01", "1992-05-08", "1992-05-18", "1993-04-02", "1993-07-23",
                                  "1993-08-23", "1993-08-31", "1993-10-29"}));
    for (const auto& step : steps) CHECK(step.changes.size() == (step.day == day("1993-08-23") ? 2 : 1));
}

TEST_CASE("the last day of an interval is no change, and is told apart") {
    const auto found = chronology_of(test::built_in(), test::built_in_list());
    CHECK(found.changes.front().changes[0] == Change{0, Hold::not_yet, Hold::possible, 0});
    REQUIRE(days_of(found.interval_ends) == days({"1992-12-31"}));
    CHECK(found.interval_ends[0].changes[0] == Change{0, Hold::possible, Hold::certain, 0, true});
}

TEST_CASE("the other lists change on no day that their sources do not state") {
    const auto ends = [](const char* source) {
        const auto list = make_listing(test::built_in(), test::source_of(test::built_in(), source));
        return days_of(chronology_of(test::built_in(), list).interval_ends);
    };
    CHECK(ends("azeriland") == days({"1993-04-04", "1994-12-31"}));
    CHECK(ends("de-waal-2003") == days({"1994-05-12"}));
    const auto de_waal = make_listing(test::built_in(), test::source_of(test::built_in(), "de-waal-2003"));
    CHECK(chronology_of(test::built_in(), de_waal).changes.empty());
}

TEST_CASE("what is held since before the span changes on no day of it") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1850-01-01");
    CHECK(chronology_of(small.data, small.list()).changes.empty());
    CHECK(chronology_of(small.data, small.list()).interval_ends.empty());
}

TEST_CASE("an interval that began before the span ends in it without a change") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1850/1900-05");
    const auto found = chronology_of(small.data, small.list());
    CHECK(found.changes.empty());
    CHECK(days_of(found.interval_ends) == days({"1900-05-31"}));
}

TEST_CASE("a day that one record states is a change within the interval of another") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900");
    small.held(valley, "1900-05-08");
    const auto found = chronology_of(small.data, small.list());
    CHECK(days_of(found.changes) == days({"1900-01-01", "1900-05-08"}));
    CHECK(found.interval_ends.empty());
}

TEST_CASE("what changes after the span has no day in it") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1901-12-31", "1902-01-01");
    CHECK(days_of(chronology_of(small.data, small.list()).changes) == days({"1901-12-31"}));
}

TEST_CASE("an end within an interval is listed on its first day and over on its last") {
    SmallDataset small;
    small.held(small.region("valley", 100), "1900-03-10", "1901-05");
    const auto found = chronology_of(small.data, small.list());
    CHECK(days_of(found.changes) == days({"1900-03-10", "1901-05-01"}));
    CHECK(days_of(found.interval_ends) == days({"1901-05-31"}));
    CHECK(found.interval_ends[0].changes[0].after == Hold::ended);
}

TEST_CASE("a region taken again after an end within an interval changes on stated days alone") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-01-01", "1900-06/1900-08");
    small.held(valley, "1901-04-02");
    const auto found = chronology_of(small.data, small.list());
    CHECK(days_of(found.changes) == days({"1900-01-01", "1900-06-01", "1901-04-02"}));
    CHECK(days_of(found.interval_ends) == days({"1900-08-31"}));
}

TEST_CASE("a record that begins where another ends changes nothing") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-03-10", "1900-06-01");
    small.held(valley, "1900-06-01");
    CHECK(days_of(chronology_of(small.data, small.list()).changes) == days({"1900-03-10"}));
}

TEST_CASE(
    "changes and ends of intervals are exactly the days on which a holding differs from the day before") {
    const auto& dataset = test::built_in();
    for (const char* source : {"D4", "azeriland", "de-waal-2003"}) {
        CAPTURE(source);
        const auto list = make_listing(dataset, test::source_of(dataset, source));
        std::vector<Day> changes;
        std::vector<Day> ends;
        for (Day d = dataset.first_day; d <= dataset.last_day; d = d + 1) {
            bool ended = false;
            bool differs = false;
            for (const auto& row : list.rows) {
                const auto holding = holding_on(dataset, row, d);
                ended = ended || holding.interval_ended;
                differs = differs ||
                          (holding.hold != holding_on(dataset, row, d - 1).hold && !holding.interval_ended);
                CHECK_FALSE((holding.changed && holding.interval_ended));
            }
            if (differs) changes.push_back(d);
            if (ended) ends.push_back(d);
        }
        const auto found = chronology_of(dataset, list);
        CHECK(days_of(found.changes) == changes);
        CHECK(days_of(found.interval_ends) == ends);
    }
}

TEST_CASE("the series has the total of the first day and of every day on which it is counted otherwise") {
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
    const auto steps = chronology_of(test::built_in(), test::built_in_list()).changes;
    REQUIRE(last_change(steps, day("1993-08-23")) != nullptr);
    CHECK(last_change(steps, day("1993-08-23"))->day == day("1993-08-23"));
    CHECK(last_change(steps, day("1993-08-22"))->day == day("1993-07-23"));
    CHECK(last_change(steps, day("1987-12-31")) == nullptr);
    REQUIRE(next_change(steps, day("1993-08-23")) != nullptr);
    CHECK(next_change(steps, day("1993-08-23"))->day == day("1993-08-31"));
    CHECK(next_change(steps, day("1993-08-22"))->day == day("1993-08-23"));
    CHECK(next_change(steps, day("1993-10-29")) == nullptr);
}
