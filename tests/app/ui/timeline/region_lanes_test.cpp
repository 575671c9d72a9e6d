#include "app/ui/timeline/region_lanes.hpp"

#include "tests/support/scenes.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using namespace geodata;
using test::day;

namespace {

std::vector<RegionLanes> lanes_of(const Dataset& dataset) {
    return region_lanes(dataset, make_listing(dataset, dataset.list_source));
}

}  // namespace

TEST_CASE("a region held from a day until another is one band") {
    test::SmallDataset small;
    small.held(small.region("a", 10), "1900-05-01", "1901-02-01");
    const auto lanes = lanes_of(small.data);
    REQUIRE(lanes.size() == 1);
    REQUIRE(lanes[0].sources.size() == 1);
    CHECK(lanes[0].sources[0].bands ==
          std::vector<LaneBand>{{day("1900-05-01"), day("1901-02-01"), {0}, 0, false}});
}

TEST_CASE("an interval is a band of its own, before and after what is sure") {
    test::SmallDataset small;
    small.held(small.region("a", 10), "1900-02/1900-03", "1901-05");
    const auto bands = lanes_of(small.data).at(0).sources.at(0).bands;
    REQUIRE(bands.size() == 3);
    CHECK(bands[0] == LaneBand{day("1900-02-01"), day("1900-03-31"), {0}, 0, true});
    CHECK(bands[1] == LaneBand{day("1900-03-31"), day("1901-05-01"), {0}, 0, false});
    CHECK(bands[2] == LaneBand{day("1901-05-01"), day("1901-05-31"), {0}, 0, true});
}

TEST_CASE("one holder after another share a lane, each in a band") {
    test::SmallDataset small;
    const auto region = small.region("a", 10);
    small.held(region, "1900-05-01", "1900-09-01");
    small.held(region, "1900-09-01", "", {1});
    const auto bands = lanes_of(small.data).at(0).sources.at(0).bands;
    REQUIRE(bands.size() == 2);
    CHECK(bands[1] == LaneBand{day("1900-09-01"), day("1902-01-01"), {1}, 1, false});
}

TEST_CASE("sources that agree share a lane, and one that does not has its own") {
    const auto lanes = region_lanes(test::built_in(), test::built_in_list());
    const auto of = [&](const char* id) {
        return *std::find_if(lanes.begin(), lanes.end(),
                             [&](const RegionLanes& each) { return each.region == test::region(id); });
    };
    CHECK(of("gubadli").sources.size() == 1);
    CHECK(of("gubadli").sources[0].sources.size() == 2);
    CHECK(of("lachin").sources.size() == 2);
}

TEST_CASE("the same place in other borders is one region, and the list goes first") {
    const auto lanes = region_lanes(test::built_in(), test::built_in_list());
    for (std::size_t i = 0; i < test::built_in_list().rows.size(); ++i) {
        CHECK(lanes.at(i).region == test::built_in_list().rows[i].region);
    }
    const auto other = test::region("aghdam-before-1992");
    CHECK(std::none_of(lanes.begin(), lanes.end(),
                       [&](const RegionLanes& each) { return each.region == other; }));
}

TEST_CASE("what is said of a part has a lane of its own below that of the whole") {
    test::SmallDataset small;
    const auto region = small.region("a", 10);
    small.held(region, "1900-05-01", "1900-09-01", {1}, Extent::part);
    small.held(region, "1900-09-01", "");
    const auto lanes = lanes_of(small.data).at(0).sources;
    REQUIRE(lanes.size() == 2);
    CHECK(lanes[0].extent == Extent::whole);
    CHECK(lanes[1].extent == Extent::part);
    CHECK(lanes[1].bands == std::vector<LaneBand>{{day("1900-05-01"), day("1900-09-01"), {1}, 0, false}});
}

TEST_CASE("two who hold parts of a region at one time have a lane each") {
    test::SmallDataset small;
    const auto region = small.region("a", 10);
    small.held(region, "1900-05-01", "", {0}, Extent::part);
    small.held(region, "1900-06-01", "", {1}, Extent::part);
    CHECK(lanes_of(small.data).at(0).sources.size() == 2);
}

TEST_CASE("a lane tells what other sources say of its region") {
    test::SmallDataset small;
    const auto region = small.region("a", 10);
    const SourceIndex other{1};
    small.data.sources.push_back(small.source("other"));
    small.held(region, "1900-05-01", "");
    small.held(region, "1900-06-01", "", {1});
    small.data.control.back().citation.source = other;
    const auto lanes = lanes_of(small.data).at(0);
    REQUIRE(lanes.sources.size() == 2);
    const auto said = [&](std::size_t lane, const char* on) {
        return said_otherwise(small.data, lanes, lanes.sources[lane], day(on));
    };
    const auto name = small.data[other].short_name;
    CHECK(said(0, "1900-05-20") == std::vector<std::string>{name + ": held by nobody on this day"});
    REQUIRE(said(0, "1900-07-01").size() == 1);
    CHECK(said(0, "1900-07-01")[0].find("from 1 June 1900 on") != std::string::npos);
    CHECK(said(1, "1900-07-01")[0].find("from 1 May 1900 on") != std::string::npos);
}

TEST_CASE("where holders are the same only the other dates are told") {
    const auto lanes = region_lanes(test::built_in(), test::built_in_list());
    const auto lachin = *std::find_if(lanes.begin(), lanes.end(), [](const RegionLanes& each) {
        return each.region == test::region("lachin");
    });
    const auto said = said_otherwise(test::built_in(), lachin, lachin.sources.at(0), day("1993-01-01"));
    REQUIRE(said.size() == 1);
    CHECK(said[0].find(": from ") != std::string::npos);
}
