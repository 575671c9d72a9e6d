#include "geodata/analysis/control/series.hpp"

#include "geodata/analysis/totals/reconcile.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;

namespace {

std::vector<SeriesPoint> built_in_series(Step step, const char* first = "1988-01-01",
                                         const char* last = "1994-12-31") {
    return series_by(PreparedList(test::built_in(), test::built_in_list()).steps(), step, day(first),
                     day(last));
}

}  // namespace

TEST_CASE("a daily series has a point for each of the 2557 days") {
    const auto points = built_in_series(Step::day);
    REQUIRE(points.size() == 2557);
    CHECK(points.front().day == day("1988-01-01"));
    CHECK(points.back().day == day("1994-12-31"));
    CHECK(points[static_cast<std::size_t>(day("1992-05-18") - day("1988-01-01"))].once.low ==
          square_km(2129));
}

TEST_CASE("by month and year a point stands on the first of each") {
    CHECK(built_in_series(Step::month).size() == 84);
    const auto years = built_in_series(Step::year, "1991-03-15");
    REQUIRE(years.size() == 4);
    CHECK(years[0].day == day("1991-03-15"));
    CHECK(years[1].day == day("1992-01-01"));
    CHECK(years[3].day == day("1994-01-01"));
}

TEST_CASE("the changes of a period stand beside its point, each region once") {
    for (const auto step : {Step::day, Step::month, Step::year, Step::change}) {
        ListNews news;
        for (const auto& point : built_in_series(step)) news += point.news;
        CHECK(news == ListNews{9, 0, 1});
    }
    CHECK(built_in_series(Step::year)[5].news.gained == 6);
    CHECK(built_in_series(Step::month, "1993-08-01", "1993-08-31").front().news.gained == 3);
}

TEST_CASE("on the last day of an interval the low sum rises and nothing is gained") {
    const auto points = built_in_series(Step::day, "1992-12-30", "1992-12-31");
    REQUIRE(points.size() == 2);
    CHECK(points[0].once.low == square_km(2129));
    CHECK(points[1].once.low == square_km(6240));
    CHECK(points[1].news == ListNews{0, 0, 1});
}

TEST_CASE("by change a point stands where low or high move") {
    const auto points = built_in_series(Step::change);
    REQUIRE(points.size() == 9);
    CHECK(points[0].day == day("1988-01-01"));
    CHECK(points[1].day == day("1992-05-08"));
    CHECK(points[1].once.midpoint == square_km(4400));
}

TEST_CASE("the list of nine regions never reaches 20 percent and 7634 km2 in August 1993") {
    const auto& dataset = test::built_in();
    const auto reached = totals_reached(dataset, test::built_in_list());
    const auto of = [&](const std::string& id) {
        for (const auto& one : reached)
            if (dataset.totals[static_cast<std::size_t>(one.total)].id == id) return one;
        throw std::invalid_argument(id);
    };
    CHECK_FALSE(of("T1").once_high);
    CHECK_FALSE(of("T1").as_listed_high);
    CHECK(of("W9").once_low == day("1993-08-23"));
    CHECK_THROWS(of("W1"));  // the list has no row for what it speaks of
}

TEST_CASE("rounding counts for the day a total is reached as it does for its verdict") {
    test::SmallDataset small;
    const auto first = small.region("first", 60);
    const auto second = small.region("second", 38);
    small.held(first, "1900-03-01");
    small.held(second, "1900-05-01");
    small.total(Quantity::area, 100, "1901-12-31", {{first, second}, {}, {}, "first;second"});
    const auto reached = [&](double precision) {
        for (auto& claim : small.data.areas) claim.precision = square_km(precision);
        const auto listing = small.list();
        const auto agrees = reconcile(small.data, listing, 0).verdict == Verdict::agrees;
        const auto found = totals_reached(small.data, listing).front();
        CHECK(agrees == found.once_low.has_value());
        return found.once_low;
    };
    CHECK_FALSE(reached(1));                 // 98 and half of each area: 99 at most, stated 99.5 at least
    CHECK(reached(2) == day("1900-05-01"));  // 100 at most
}

TEST_CASE("a total that agrees has been reached by the day it is tested on") {
    const auto& dataset = test::built_in();
    for (const auto& one : totals_reached(dataset, test::built_in_list())) {
        const auto result = reconcile(dataset, test::built_in_list(), one.total);
        if (result.verdict != Verdict::agrees) continue;
        CAPTURE(one.total);
        CHECK(((one.once_high && *one.once_high <= result.tested_on) ||
               (one.as_listed_high && *one.as_listed_high <= result.tested_on)));
    }
}
