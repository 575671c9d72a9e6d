#include "geodata/analysis/control/listing.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::SmallDataset;

namespace {

/// Where a single region stands on a day.
Hold hold(const SmallDataset& small, const char* on) {
    return holding_on(small.data, small.list().rows.at(0), day(on)).hold;
}

SmallDataset one_region(const std::string& from, const std::string& until = "") {
    SmallDataset small;
    small.held(small.region("valley", 100), from, until);
    return small;
}

}  // namespace

TEST_CASE("a record begins on the day of 'from'") {
    const auto small = one_region("1900-03-10");
    CHECK(hold(small, "1900-03-09") == Hold::not_yet);
    CHECK(hold(small, "1900-03-10") == Hold::certain);
    CHECK(hold(small, "1900-03-11") == Hold::certain);
}

TEST_CASE("a record ends the day before 'until'") {
    const auto small = one_region("1900-03-10", "1901-09-01");
    CHECK(hold(small, "1901-08-31") == Hold::certain);
    CHECK(hold(small, "1901-09-01") == Hold::ended);
    CHECK(hold(small, "1901-09-02") == Hold::ended);
}

TEST_CASE("without 'until' a region is held as long as there are days") {
    CHECK(hold(one_region("1900-03-10"), "9999-12-31") == Hold::certain);
}

TEST_CASE("an interval in 'from' makes a region possible from its first day and certain from its last") {
    const auto small = one_region("1900");
    CHECK(hold(small, "1899-12-31") == Hold::not_yet);
    CHECK(hold(small, "1900-01-01") == Hold::possible);
    CHECK(hold(small, "1900-12-30") == Hold::possible);
    CHECK(hold(small, "1900-12-31") == Hold::certain);
}

TEST_CASE("an interval in 'until' makes a region possible from its first day and ended from its last") {
    const auto small = one_region("1900-03-10", "1901-05");
    CHECK(hold(small, "1901-04-30") == Hold::certain);
    CHECK(hold(small, "1901-05-01") == Hold::possible);
    CHECK(hold(small, "1901-05-30") == Hold::possible);
    CHECK(hold(small, "1901-05-31") == Hold::ended);
}

TEST_CASE("when the interval of 'until' begins before that of 'from' ends, nothing is certain") {
    const auto small = one_region("1900", "1900-06/1901-06");
    CHECK(hold(small, "1900-05-31") == Hold::possible);
    CHECK(hold(small, "1900-12-31") == Hold::possible);
    CHECK(hold(small, "1901-06-29") == Hold::possible);
    CHECK(hold(small, "1901-06-30") == Hold::ended);
}

TEST_CASE("on the handover day exactly one of two parties holds the region") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-01-01", "1900-07-01", {0});
    small.held(valley, "1900-07-01", "", {1});
    const auto north = make_listing(small.data, SourceIndex{0}, PartyIndex{0});
    const auto south = make_listing(small.data, SourceIndex{0}, PartyIndex{1});
    for (const char* on : {"1900-06-30", "1900-07-01", "1900-07-02"}) {
        CAPTURE(on);
        const auto held = [&](const Listing& list) {
            return holding_on(small.data, list.rows.at(0), day(on)).hold == Hold::certain;
        };
        CHECK(held(north) != held(south));
        CHECK(held(south) == (day(on) >= day("1900-07-01")));
    }
}

TEST_CASE("a region lost and taken again waits between, and the strongest record decides") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-01-01", "1900-03-01");
    small.held(valley, "1900-06-01");
    REQUIRE(small.list().rows.size() == 1);
    CHECK(small.list().rows[0].records == std::vector<int>{0, 1});
    CHECK(hold(small, "1900-02-28") == Hold::certain);
    CHECK(hold(small, "1900-03-01") == Hold::not_yet);
    CHECK(holding_on(small.data, small.list().rows[0], day("1900-04-01")).record == 1);
    CHECK(hold(small, "1900-06-01") == Hold::certain);
    CHECK(holding_on(small.data, small.list().rows[0], day("1900-06-01")).record == 1);
}

TEST_CASE("a holding says whether it changed on the day") {
    const auto small = one_region("1900-03-10", "1901-09-01");
    const auto changed = [&](const char* on) {
        return holding_on(small.data, small.list().rows.at(0), day(on)).changed;
    };
    CHECK_FALSE(changed("1900-03-09"));
    CHECK(changed("1900-03-10"));
    CHECK_FALSE(changed("1900-03-11"));
    CHECK(changed("1901-09-01"));
    CHECK_FALSE(changed("1901-09-02"));
}

TEST_CASE("a holding dated to an interval changes on neither end, and says which day ends it") {
    const auto small = one_region("1900-03", "1901-05/1901-06");
    const auto on = [&](const char* iso) {
        return holding_on(small.data, small.list().rows.at(0), day(iso));
    };
    for (const char* iso : {"1900-03-01", "1900-03-31", "1901-05-01", "1901-06-30"})
        CHECK_FALSE(on(iso).changed);
    CHECK_FALSE(on("1900-03-01").interval_ended);
    CHECK(on("1900-03-31").interval_ended);
    CHECK_FALSE(on("1900-04-01").interval_ended);
    CHECK_FALSE(on("1901-05-01").interval_ended);
    CHECK(on("1901-06-30").interval_ended);
}

TEST_CASE("a list has the whole records of one source and one party, in file order") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    const auto hill = small.region("hill", 50);
    const auto coast = small.region("coast", 70);
    small.data.sources.push_back(SmallDataset::source("other"));
    small.held(hill, "1901");
    small.held(valley, "1900");
    small.held(coast, "1900", "", {0}, Extent::part);
    small.held(coast, "1900", "", {1});
    small.held(coast, "1900");
    small.data.control.back().citation.source = {1};
    small.data.party = {0};
    const auto list = small.list();
    REQUIRE(list.rows.size() == 2);
    CHECK(list.party == PartyIndex{0});
    CHECK(list.rows[0].region == hill);
    CHECK(list.rows[1].region == valley);
    CHECK(make_listing(small.data, SourceIndex{1}).rows.size() == 1);
}

TEST_CASE("a source without whole records has an empty list, of the first party") {
    SmallDataset small;
    CHECK(small.list().rows.empty());
    CHECK(small.list().party == PartyIndex{0});
    small.data.parties.clear();
    CHECK_FALSE(small.list().party);
}

TEST_CASE("a list is added up with the areas of its own source, the first figure of each region") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.data.sources.push_back(SmallDataset::source("other"));
    small.data.areas.insert(small.data.areas.begin(), {valley, square_km(999), "", {{1}, "row"}});
    small.data.areas.push_back({valley, square_km(7), "part held", {{0}, "row"}});
    small.held(valley, "1900");
    CHECK(stated_area(small.data, small.list().rows[0]) == square_km(100));
}

TEST_CASE("a region without a stated area adds nothing") {
    SmallDataset small;
    small.held(small.region("valley", 0), "1900");
    CHECK(small.list().rows[0].area_claim == -1);
    CHECK(stated_area(small.data, small.list().rows[0]) == Area{});
}

TEST_CASE("a row knows the nearest listed row around it, past regions that are not listed") {
    SmallDataset small;
    const auto land = small.region("land", 900);
    const auto county = small.region("county", 500, land);
    const auto valley = small.region("valley", 100, county);
    small.held(valley, "1900");
    small.held(land, "1900");
    CHECK(small.list().rows[0].inside == 1);
    CHECK(small.list().rows[1].inside == -1);
}

TEST_CASE("records of parts stand beside the list on the days they may apply") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900");
    small.held(valley, "1901-05-02/1901-05-05", "1901-05-07", {1}, Extent::part);
    CHECK(partial_records_on(small.data, day("1901-05-01")).empty());
    CHECK(partial_records_on(small.data, day("1901-05-02")) == std::vector<int>{1});
    CHECK(partial_records_on(small.data, day("1901-05-06")) == std::vector<int>{1});
    CHECK(partial_records_on(small.data, day("1901-05-07")).empty());
}

TEST_CASE("the list of the built-in dataset has nine rows, and Shusha lies in Nagorno-Karabakh") {
    const auto& list = test::built_in_list();
    REQUIRE(list.rows.size() == 9);
    CHECK(test::built_in()[list.rows[1].region].id == "shusha");
    CHECK(list.rows[1].inside == 0);
    for (std::size_t i = 2; i < list.rows.size(); ++i) CHECK(list.rows[i].inside == -1);
}
