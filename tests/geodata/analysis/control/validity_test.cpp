#include "geodata/analysis/control/overlaps.hpp"
#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/analysis/control/reading.hpp"
#include "geodata/analysis/findings/data_check.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::day;

namespace {

/// One land of which the border changes on 1 July 1900, held all the time by one record for each outline.
struct TwoBorders : test::SmallDataset {
    RegionIndex old = region("old", 100);
    RegionIndex later = region("later", 150);

    TwoBorders() {
        data.regions[0].until = test::date("1900-07-01");
        data.regions[1].from = test::date("1900-07-01");
        data.regions[0].shape = test::square_of_degrees(10, 45, 1);
        data.regions[1].shape = test::square_of_degrees(10, 45, 1.2);
        held(old, "1899");
        held(later, "1899");
    }

    bool finds(const std::string& rule) const {
        const auto found = data_findings(data);
        return std::any_of(found.begin(), found.end(), [&](const Finding& one) { return one.rule == rule; });
    }
};

}  // namespace

TEST_CASE("an outline is valid from its first day up to, not including, its last") {
    const TwoBorders small;
    CHECK(valid_on(small.data[small.old], day("1900-06-30")));
    CHECK_FALSE(valid_on(small.data[small.old], day("1900-07-01")));
    CHECK(valid_on(small.data[small.later], day("1900-07-01")));
    CHECK_FALSE(valid_on(small.data[small.later], day("1900-06-30")));
}

TEST_CASE("of one land with two outlines only the valid one is counted") {
    const TwoBorders small;
    CHECK(test::listed_km2(small.data, small.list(), day("1900-06-30")) == test::LowHigh{100, 100});
    CHECK(test::listed_km2(small.data, small.list(), day("1900-07-01")) == test::LowHigh{150, 150});
}

TEST_CASE("a list made ready counts only valid outlines too") {
    const TwoBorders small;
    const auto steps = PreparedList(small.data, small.list()).steps();
    CHECK(in_square_km(step_on(steps, day("1900-06-30")).once.low) == 100);
    CHECK(in_square_km(step_on(steps, day("1900-07-01")).once.low) == 150);
}

TEST_CASE("the day on which one outline follows another is a day of change") {
    const TwoBorders small;
    const auto changes = chronology_of(small.data, small.list()).changes;
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].day == day("1900-07-01"));
    CHECK(changes[0].changes.size() == 2);
}

TEST_CASE("outlines that are never there on one day share no land") {
    const TwoBorders small;
    const std::vector<PlanePolygons> shapes{test::square(0, 0, 1000), test::square(0, 0, 1200)};
    CHECK(find_overlaps(small.data, shapes).empty());
}

TEST_CASE(
    "outlines that follow each other without dates of their own share no land either, by their records") {
    test::SmallDataset small;
    small.held(small.region("old", 100), "1900-01-01", "1900-07-01");
    small.held(small.region("later", 150), "1900-07-01");
    const std::vector<PlanePolygons> shapes{test::square(0, 0, 1000), test::square(0, 0, 1200)};
    CHECK(find_overlaps(small.data, shapes).empty());
    CHECK(lifetimes(small.data)[0] == DaySpan{day("1900-01-01"), day("1900-07-01")});
}

TEST_CASE("outlines that are there on one day share land") {
    test::SmallDataset small;
    small.held(small.region("old", 100), "1900-01-01", "1900-07-02");
    small.held(small.region("later", 150), "1900-07-01");
    const std::vector<PlanePolygons> shapes{test::square(0, 0, 1000), test::square(0, 0, 1200)};
    CHECK(find_overlaps(small.data, shapes).size() == 1);
}

TEST_CASE("a record beyond the days of its outline is a finding") {
    CHECK(TwoBorders().finds("record-beyond-outline"));
}

TEST_CASE("a part of something of another time is a finding") {
    TwoBorders small;
    small.data.regions[0].part_of = small.later;
    CHECK(small.finds("part-of-another-time"));
}
