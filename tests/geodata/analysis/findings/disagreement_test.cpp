#include "geodata/analysis/findings/disagreement.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::built_in;
using test::date;

TEST_CASE("dates differ when neither lies within the other") {
    CHECK_FALSE(dates_differ(date("1994-05"), date("1994-05-12")));
    CHECK_FALSE(dates_differ(date("1994"), date("1994")));
    CHECK(dates_differ(date("1994-05-04/1994-05-05"), date("1994-05-05/1994-05-08")));
    CHECK(dates_differ(date("1994-05-09/1994-05-11"), date("1994-05-12")));
}

TEST_CASE("the spread is the largest distance between like ends of dates that differ") {
    CHECK(date_spread({date("1992-05-18"), date("1992-05-17")}) == 1);
    CHECK(date_spread({date("1994-05-04/1994-05-05"), date("1994-05-05/1994-05-08")}) == 3);
    CHECK(date_spread({date("1994"), date("1994-05-12")}) == 0);
    CHECK(date_spread({}) == 0);
}

TEST_CASE("the two lists date five of eight places differently, Kalbajar in both its borders") {
    const auto places = dates_by_source(built_in());
    REQUIRE(places.size() == 8);
    CHECK(std::count_if(places.begin(), places.end(), [](const auto& place) { return place.differ; }) == 5);
    const auto kalbajar = std::find_if(places.begin(), places.end(), [](const auto& place) {
        return built_in()[place.place].id == "kalbajar";
    });
    REQUIRE(kalbajar != places.end());
    CHECK(kalbajar->records.size() == 2);
    CHECK(kalbajar->spread_days == 2);
}

TEST_CASE("areas of several sources stand side by side, those of parts left out") {
    const auto areas = areas_by_source(built_in());
    const auto of = [&](const char* id) {
        return std::find_if(areas.begin(), areas.end(),
                            [&](const auto& area) { return built_in()[area.region].id == id; });
    };
    REQUIRE(of("fizuli") != areas.end());
    CHECK(of("fizuli")->claims.size() == 2);
    CHECK(in_square_km(of("fizuli")->spread) == Approx(4));
    CHECK(in_square_km(of("held-may-1994")->spread) == Approx(747));
    CHECK_FALSE(of("gubadli")->differ);
    CHECK(of("askeran") == areas.end());
}
