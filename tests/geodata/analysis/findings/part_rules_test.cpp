#include "geodata/analysis/findings/contradiction_rules.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::SmallDataset;

namespace {

LonLatPolygons box(double west, double east) {
    return {{{{west, 45}, {east, 45}, {east, 46}, {west, 46}}, {}}};
}

/// A county whose two districts cover it, by one source 30 and 20 km², and as a whole `km2`.
SmallDataset county(double km2) {
    SmallDataset small;
    const auto whole = small.region("county", km2);
    small.data.regions[whole.position()].shape = box(10, 12);
    small.data.regions[small.region("valley", 30, whole).position()].shape = box(10, 11);
    small.data.regions[small.region("hill", 20, whole).position()].shape = box(11, 12);
    return small;
}

}  // namespace

TEST_CASE("parts that make up a region are added and compared with the figures for the whole") {
    CHECK(parts_against_wholes(county(50).data).empty());
    const auto findings = parts_against_wholes(county(60).data);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message.find("The parts of county (valley and hill) have 50 km² together") !=
          std::string::npos);
    CHECK(findings[0].sides.size() == 3);
}

TEST_CASE("what rounding explains between parts and whole is no finding") {
    auto small = county(55);
    CHECK(parts_against_wholes(small.data).size() == 1);
    small.data.areas[1].precision = square_km(10);
    CHECK(parts_against_wholes(small.data).empty());
}

TEST_CASE("parts that leave land of the region out are not added up") {
    auto small = county(60);
    small.data.regions[2].shape = box(11, 11.5);
    CHECK(parts_against_wholes(small.data).empty());
}

TEST_CASE("parts of which the source has no figure for one are not added up") {
    auto small = county(60);
    small.data.areas.pop_back();
    CHECK(parts_against_wholes(small.data).empty());
}

TEST_CASE("the raions of the oblast come to 4,388 km² within rounding, and not to 4,400") {
    const auto findings = parts_against_wholes(test::built_in());
    REQUIRE(findings.size() == 1);
    const auto& message = findings[0].message;
    CAPTURE(message);
    CHECK(message.find("4\u202F382 to 4\u202F391 km² together by Reference works, give or take 7 km²") !=
          std::string::npos);
    CHECK(message.find("4\u202F400 km² (Virtual Karabakh)") != std::string::npos);
    CHECK(message.find("4\u202F388 km² (Soviet statistics) of the whole is within that") !=
          std::string::npos);
}
