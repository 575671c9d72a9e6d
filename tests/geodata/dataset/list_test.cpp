#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include "geodata/analysis/totals/totals.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::built_in;

namespace {

struct ListedRow {
    const char* region;
    const char* from;
    double km2;
};

/// The list of document D4, as its page gives it.
const std::vector<ListedRow> listed{
    {"nagorno-karabakh", "1988/1992", 4400}, {"shusha", "1992-05-08", 289},  {"lachin", "1992-05-18", 1840},
    {"kalbajar", "1993-04-02", 3054},        {"aghdam", "1993-07-23", 1150}, {"fizuli", "1993-08-23", 1390},
    {"jabrayil", "1993-08-23", 1050},        {"gubadli", "1993-08-31", 802}, {"zangilan", "1993-10-29", 707},
};

/// The second list, in the borders before 1992.
const std::vector<ListedRow> second_list{
    {"nagorno-karabakh", "1988/1994", 4400},
    {"lachin", "1992-05-17", 1835},
    {"kalbajar-before-1992", "1993-04-03/1993-04-04", 1936},
    {"aghdam-before-1992", "1993-07-23", 1094},
    {"jabrayil", "1993-08-18", 1050},
    {"fizuli", "1993-08-22", 1386},
    {"gubadli", "1993-08-31", 802},
    {"zangilan", "1993-10-30", 707},
};

void is_list_of(const char* source, const std::vector<ListedRow>& expected) {
    const auto list = make_listing(built_in(), test::source_of(built_in(), source));
    REQUIRE(list.rows.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(expected[i].region);
        CHECK(built_in()[list.rows[i].region].id == expected[i].region);
        REQUIRE(list.rows[i].records.size() == 1);
        const auto& record = built_in().control[static_cast<std::size_t>(list.rows[i].records[0])];
        CHECK(record.from == test::date(expected[i].from));
        CHECK_FALSE(record.until);
        CHECK(in_square_km(stated_area(built_in(), list.rows[i])) == expected[i].km2);
    }
}

double sum(const std::vector<ListedRow>& rows, std::initializer_list<std::string> without = {}) {
    double km2 = 0;
    for (const auto& row : rows)
        if (std::find(without.begin(), without.end(), row.region) == without.end()) km2 += row.km2;
    return km2;
}

bool states_area(const char* source, const char* region, double km2) {
    return std::any_of(built_in().areas.begin(), built_in().areas.end(), [&](const AreaClaim& claim) {
        return built_in()[claim.citation.source].id == source && built_in()[claim.region].id == region &&
               in_square_km(claim.area) == km2;
    });
}

}  // namespace

TEST_CASE("the nine rows of the list are those of the document") { is_list_of("D4", listed); }

TEST_CASE("the eight rows of the second list are those of its page") { is_list_of("azeriland", second_list); }

TEST_CASE("the nine rows add up to 14682, without Shusha to 14393, and the seven districts to 9993") {
    CHECK(sum(listed) == 14'682);
    CHECK(sum(listed, {"shusha"}) == 14'393);
    CHECK(sum(listed, {"shusha", "nagorno-karabakh"}) == 9993);
    CHECK(sum(second_list) == 13'210);
    CHECK(sum(second_list, {"nagorno-karabakh"}) == 8810);
}

TEST_CASE("Nagorno-Karabakh has the interval 1988 to 1992 and no invented day") {
    const auto& record = built_in().control.at(0);
    CHECK(built_in()[record.region].id == "nagorno-karabakh");
    CHECK(record.from.text == "1988/1992");
    CHECK(record.from.earliest == test::day("1988-01-01"));
    CHECK(record.from.latest == test::day("1992-12-31"));
}

TEST_CASE("the two districts of one day share it") {
    int on_that_day = 0;
    for (const auto& row : listed) on_that_day += std::string(row.from) == "1993-08-23";
    CHECK(on_that_day == 2);
}

TEST_CASE("the figures of other publications are all there") {
    CHECK(states_area("britannica", "nagorno-karabakh", 4400));
    CHECK(states_area("soviet-statistics", "nagorno-karabakh", 4388));
    CHECK(states_area("reference-works", "askeran", 928));
    CHECK(states_area("reference-works", "hadrut", 679));
    CHECK(states_area("reference-works", "mardakert", 1705));
    CHECK(states_area("reference-works", "martuni", 790));
    CHECK(states_area("reference-works", "shusha", 280));
    CHECK(states_area("reference-works", "shusha", 289));
    CHECK(states_area("reference-works", "aghdam-before-1992", 842));
    CHECK(states_area("reference-works", "fizuli", 462));
    CHECK(states_area("azernews-later", "fizuli", 210));
    CHECK(states_area("de-waal-2003", "held-may-1994", 11'797));
    for (const double km2 : {11'458.0, 12'047.0, 11'300.0})
        CHECK(states_area("nkr-publications", "held-may-1994", km2));
    REQUIRE(built_in().reference_areas.size() == 2);
    CHECK(built_in().reference_areas[0].area == square_km(86'600));
    CHECK(built_in().reference_areas[1].area == square_km(82'629));
}

TEST_CASE("what was retaken or advanced over has records of parts without an area") {
    const auto part = [](const char* region, const char* holder, const char* from) {
        return std::any_of(
            built_in().control.begin(), built_in().control.end(), [&](const ControlRecord& record) {
                return built_in()[record.region].id == region && built_in()[record.holder].id == holder &&
                       record.from.text == from && record.extent != Extent::whole && !record.share;
            });
    };
    CHECK(part("fizuli", "azerbaijani", "1993-12/1994-01"));
    CHECK(part("aghdam", "azerbaijani", "1993-12/1994-01"));
    CHECK(part("kalbajar", "azerbaijani", "1993-12/1994-01"));
    CHECK(part("aghdam", "azerbaijani", "1994-05-02/1994-05-05"));
    CHECK(part("aghdam", "armenian", "1994-05-07"));
}
