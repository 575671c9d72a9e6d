#include "geodata/analysis/totals/totals.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::listed_km2;
using test::LowHigh;
using test::SmallDataset;

namespace {

LowHigh built_in_km2(const char* on, Counting counting) {
    return listed_km2(test::built_in(), test::built_in_list(), day(on), counting);
}

/// A land of 900 km² with a valley of 100 km² in it, each held from a day of its own.
SmallDataset land_with_valley(const std::string& land_from, const std::string& valley_from) {
    SmallDataset small;
    const auto land = small.region("land", 900);
    small.held(land, land_from);
    small.held(small.region("valley", 100, land), valley_from);
    return small;
}

LowHigh once(const SmallDataset& small, const char* on) {
    return listed_km2(small.data, small.list(), day(on), Counting::once);
}

LowHigh as_listed(const SmallDataset& small, const char* on) {
    return listed_km2(small.data, small.list(), day(on), Counting::as_listed);
}

}  // namespace

TEST_CASE("the list of the built-in dataset adds up to its known sums on the days of change") {
    const auto [on, once_low, once_high, listed_low, listed_high] =
        GENERATE(table<const char*, double, double, double, double>({
            {"1988-01-01", 0, 4400, 0, 4400},
            {"1992-05-07", 0, 4400, 0, 4400},
            {"1992-05-08", 289, 4400, 289, 4689},
            {"1992-05-17", 289, 4400, 289, 4689},
            {"1992-05-18", 2129, 6240, 2129, 6529},
            {"1992-12-30", 2129, 6240, 2129, 6529},
            {"1992-12-31", 6240, 6240, 6529, 6529},
            {"1993-04-01", 6240, 6240, 6529, 6529},
            {"1993-04-02", 9294, 9294, 9583, 9583},
            {"1993-07-22", 9294, 9294, 9583, 9583},
            {"1993-07-23", 10444, 10444, 10733, 10733},
            {"1993-08-22", 10444, 10444, 10733, 10733},
            {"1993-08-23", 12884, 12884, 13173, 13173},
            {"1993-08-30", 12884, 12884, 13173, 13173},
            {"1993-08-31", 13686, 13686, 13975, 13975},
            {"1993-10-28", 13686, 13686, 13975, 13975},
            {"1993-10-29", 14393, 14393, 14682, 14682},
            {"1994-12-31", 14393, 14393, 14682, 14682},
        }));
    CAPTURE(on);
    CHECK(built_in_km2(on, Counting::once) == LowHigh{once_low, once_high});
    CHECK(built_in_km2(on, Counting::as_listed) == LowHigh{listed_low, listed_high});
}

TEST_CASE("a region inside a held one counts once, or as listed") {
    const auto small = land_with_valley("1900-02-01", "1900-03-01");
    CHECK(once(small, "1900-02-28") == LowHigh{900, 900});
    CHECK(once(small, "1900-03-01") == LowHigh{900, 900});
    CHECK(as_listed(small, "1900-03-01") == LowHigh{1000, 1000});
}

TEST_CASE("the inner region counts by itself until what is around it is held") {
    const auto small = land_with_valley("1900-06-01", "1900-03-01");
    CHECK(once(small, "1900-05-31") == LowHigh{100, 100});
    CHECK(once(small, "1900-06-01") == LowHigh{900, 900});
}

TEST_CASE("low counts the inner region while what is around it is only possible") {
    const auto small = land_with_valley("1900", "1900-03-01");
    CHECK(once(small, "1900-02-28") == LowHigh{0, 900});
    CHECK(once(small, "1900-03-01") == LowHigh{100, 900});
    CHECK(as_listed(small, "1900-03-01") == LowHigh{100, 1000});
    CHECK(once(small, "1900-12-31") == LowHigh{900, 900});
}

TEST_CASE("a region two levels down counts once even where the level between is not listed") {
    SmallDataset small;
    const auto land = small.region("land", 900);
    const auto county = small.region("county", 300, land);
    small.held(small.region("valley", 100, county), "1900-01-01");
    small.held(land, "1900-01-01");
    CHECK(once(small, "1900-01-01") == LowHigh{900, 900});
    CHECK(as_listed(small, "1900-01-01") == LowHigh{1000, 1000});
}

TEST_CASE("a region two levels down counts once even where the level between is not held") {
    SmallDataset small;
    const auto land = small.region("land", 900);
    const auto county = small.region("county", 300, land);
    small.held(land, "1900-01-01");
    small.held(county, "1901-01-01");
    small.held(small.region("valley", 100, county), "1900-01-01");
    CHECK(once(small, "1900-06-01") == LowHigh{900, 900});
}

TEST_CASE("a scope restricts the sum to what it names") {
    const auto small = land_with_valley("1900-01-01", "1900-01-01");
    const Scope valley_only{{{1}}, {}, "", "valley"};
    const auto sum =
        listed_total(small.data, small.list(), day("1900-01-01"), Counting::once, &valley_only).sum;
    CHECK(sum == Bounds{square_km(100), square_km(100)});
}

TEST_CASE("a total shows its rows, and says why a held one adds nothing") {
    const auto& dataset = test::built_in();
    const auto total = listed_total(dataset, test::built_in_list(), day("1992-12-31"), Counting::once);
    REQUIRE(total.rows.size() == 3);
    CHECK(total.rows[0] == CountedRow{0, square_km(4400), square_km(4400)});
    CHECK(total.rows[1] == CountedRow{1, Area{}, Area{}});
    CHECK(total.rows[2] == CountedRow{2, square_km(1840), square_km(1840)});
    CHECK(total.day == day("1992-12-31"));
    CHECK(total.counting == Counting::once);
}

TEST_CASE("a row that is only possible adds to high alone") {
    const auto total =
        listed_total(test::built_in(), test::built_in_list(), day("1992-05-08"), Counting::once);
    REQUIRE(total.rows.size() == 2);
    CHECK(total.rows[0] == CountedRow{0, Area{}, square_km(4400)});
    CHECK(total.rows[1] == CountedRow{1, square_km(289), Area{}});
}

TEST_CASE("the second list has its own dates, areas and sum") {
    const auto& dataset = test::built_in();
    const auto list = make_listing(dataset, test::source_of(dataset, "azeriland"));
    CHECK(listed_km2(dataset, list, day("1994-12-31")) == LowHigh{13'210, 13'210});
    CHECK(listed_km2(dataset, list, day("1992-05-16")) == LowHigh{0, 4400});
    CHECK(listed_km2(dataset, list, day("1992-05-17")) == LowHigh{1835, 6235});
    CHECK(listed_km2(dataset, list, day("1993-10-29")) == LowHigh{8103, 12'503});
    CHECK(listed_km2(dataset, list, day("1993-10-30")) == LowHigh{8810, 13'210});
}
