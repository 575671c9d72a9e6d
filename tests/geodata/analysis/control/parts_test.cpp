#include "geodata/analysis/control/parts.hpp"

#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::SmallDataset;

namespace {

/// A valley of 100 km² held by the north, and a part of it by a party from a date on.
std::vector<PartEffect> effects(const char* on, std::optional<double> share, PartyIndex holder = {1},
                                int source = 0, const char* from = "1900-06") {
    SmallDataset small;
    small.data.sources.push_back(SmallDataset::source("other"));
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-01-01");
    small.held(valley, from, "", holder, Extent::part);
    small.data.control.back().share = share;
    small.data.control.back().citation.source = {source};
    return PreparedParts(small.data, small.list()).on(day(on));
}

}  // namespace

TEST_CASE("a part without a stated share is named and changes nothing") {
    const auto found = effects("1900-07-01", {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].row == 0);
    CHECK_FALSE(found[0].area);
    CHECK(stated_part_change(found) == LowMidHigh{});
}

TEST_CASE("a stated share lowers low while possible and all readings when certain") {
    CHECK(effects("1900-05-31", 20).empty());
    CHECK(stated_part_change(effects("1900-06-10", 20)) == LowMidHigh{square_km(-20), {}, {}});
    CHECK(stated_part_change(effects("1900-06-30", 20)) ==
          LowMidHigh{square_km(-20), square_km(-20), square_km(-20)});
}

TEST_CASE("a gain of the list's party raises high while possible") {
    CHECK(stated_part_change(effects("1900-06-10", 20, {0})) == LowMidHigh{{}, {}, square_km(20)});
}

TEST_CASE("another source's part stands beside the sum, never in it") {
    const auto found = effects("1900-07-01", 20, {1}, 1);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].own);
    CHECK(found[0].area == square_km(20));
    CHECK(stated_part_change(found) == LowMidHigh{});
}
