#include "geodata/analysis/totals/explain.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::built_in;
using test::day;

namespace {

Explanation explained(const std::string& id, const char* on = "1994-12-31") {
    return explain({built_in(), test::built_in_list(), day(on)}, id);
}

double added(const Explanation& explanation) {
    double sum = 0;
    for (const auto& line : explanation.lines) sum += line.adds.value_or(0);
    return sum;
}

}  // namespace

TEST_CASE("a sum opens to the rows that add up to it") {
    const auto low = explained("listed.count_once.low_km2@1992-05-18");
    CHECK(low.value == Approx(2129));
    CHECK(low.lines.size() == 3);
    CHECK(added(low) == Approx(2129));
    CHECK(low.lines[0].effect.find("possible") != std::string::npos);
    CHECK(explained("listed.as_listed.high_km2@1992-05-18").value == Approx(6529));
    CHECK(explained("listed.count_once.high_km2@1992-05-18").lines[1].effect ==
          "inside Nagorno-Karabakh, adds nothing");
}

TEST_CASE("a share opens to its denominator too") {
    const auto share = explained("share.count_once.low_percent@1994-12-31");
    CHECK(share.value == Approx(16.62).margin(0.005));
    CHECK(added(share) == Approx(share.value));
    CHECK(share.formula == "100 × 14\u202F393 km² ÷ 86\u202F600 km²");
    CHECK(built_in()[share.lines.back().citation.source].id == "cia-factbook");
    CHECK(explained("share.count_once.low_percent.azerbaijan-land").value == Approx(17.42).margin(0.005));
}

TEST_CASE("a stated total opens to the rows it is held against on its own day") {
    const auto t2 = explained("total.T2");
    CHECK(t2.value == 20);
    CHECK(added(t2) == Approx(7.21).margin(0.005));
    const auto t5 = explained("total.T5");
    CHECK(added(t5) == 4);
    CHECK(added(explained("total.T3")) == 6);
    CHECK(added(explained("total.T4a")) == 7);
    CHECK(added(explained("total.T4b")) == 1);
}

TEST_CASE("an area opens to the figure that counts and those beside it") {
    const auto area = explained("area.kalbajar");
    CHECK(area.value == 3054);
    CHECK(added(area) == 3054);
    CHECK(explained("area.held-may-1994").lines.size() == 4);
    auto bare = built_in();
    bare.areas.clear();
    CHECK(explain({bare, default_listing(bare), day("1994-12-31")}, "area.kalbajar").lines.empty());
}

TEST_CASE("the two ways to measure a region agree to a millionth") {
    for (const auto& region : built_in().regions) {
        const auto measured = explained("measured." + region.id);
        CAPTURE(region.id);
        CHECK(measured.lines.size() == 2);
        CHECK(measured.value > 10);
    }
}

TEST_CASE("every id that is listed can be explained and keeps its name") {
    const ExplainContext context{built_in(), test::built_in_list(), day("1993-08-23")};
    for (const auto& number : number_ids(context)) {
        CAPTURE(number.id);
        const auto found = explain(context, number.id);
        CHECK(found.id.substr(0, found.id.find('@')) == number.id);
        CHECK_FALSE(found.title.empty());
        CHECK_FALSE(found.formula.empty());
        CHECK_FALSE(found.rounding.empty());
    }
}

TEST_CASE("the rows of every sum add up to it on each day of change") {
    for (const auto& change : chronology_of(built_in(), test::built_in_list()).changes)
        for (const char* counting : {"count_once", "as_listed"})
            for (const char* reading : {"low", "midpoint", "high"}) {
                const auto sum = explained(std::string("listed.") + counting + "." + reading + "_km2@" +
                                           iso_text(change.day));
                CHECK(added(sum) == Approx(sum.value));
            }
}

TEST_CASE("an unknown number is answered with the nearest one, a wrong day with the span") {
    CHECK_THROWS_WITH(explained("listed.count_once.low_km"),
                      Catch::Contains("Did you mean 'listed.count_once.low_km2'?"));
    CHECK_THROWS_WITH(explained("area.kalbajr"), Catch::Contains("'area.kalbajar'"));
    CHECK_THROWS_WITH(explained("listed.count_once.low_km2@2001-01-01"), Catch::Contains("1994-12-31"));
    for (const char* id : {"", ".", "@", "listed", "listed..", "share.count_once.low_percent.mars",
                           "measured.midpoint_km2", "total.", "area.kalbajar@x"}) {
        CAPTURE(id);
        CHECK_THROWS_AS(explained(id), Error);
    }
}
