#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/control/parts.hpp"
#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/analysis/totals/reconcile.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::built_in;
using test::day;

namespace {

Listing listed(const std::string& text) { return make_listing(built_in(), parse_profile(built_in(), text)); }

const ListRow& row_of(const Listing& listing, const std::string& region) {
    const auto found = std::find_if(listing.rows.begin(), listing.rows.end(),
                                    [&](const ListRow& row) { return built_in()[row.region].id == region; });
    if (found == listing.rows.end()) throw std::invalid_argument("no row " + region);
    return *found;
}

const EdtfDate& date_of(const Listing& listing, const std::string& region) {
    return built_in().control[static_cast<std::size_t>(row_of(listing, region).records.front())].from;
}

double held_at_the_end(const Listing& listing) {
    return in_square_km(day_totals(built_in(), listing, day("1994-12-31")).once.high);
}

Verdict verdict_on_t1(const Listing& listing, double& share) {
    const auto result = reconcile(built_in(), listing, 0);
    share = result.once.high;
    return result.verdict;
}

}  // namespace

TEST_CASE("the default profile lists what the dataset's own source lists") {
    CHECK(listed("") == default_listing(built_in()));
    CHECK(listed("list=azeriland") == make_listing(built_in(), test::source_of(built_in(), "azeriland")));
}

TEST_CASE("preferred dates replace those of the list, and its own stay where the source is silent") {
    const auto listing = listed("dates=azeriland");
    CHECK(listing.rows.size() == 9);
    CHECK(date_of(listing, "lachin").text == "1992-05-17");
    CHECK(date_of(listing, "shusha").text == "1992-05-08");
    CHECK(held_at_the_end(listing) == 14'393);
}

TEST_CASE("a date of the same place in other borders is a date of the region") {
    CHECK(date_of(listed("dates=azeriland"), "kalbajar").text == "1993-04-03/1993-04-04");
}

TEST_CASE("an area in other borders brings these borders with it") {
    const auto listing = listed("areas=azeriland");
    CHECK(in_square_km(stated_area(built_in(), row_of(listing, "kalbajar-before-1992"))) == 1936);
    CHECK(date_of(listing, "kalbajar-before-1992").text == "1993-04-02");
    CHECK(held_at_the_end(listing) == 13'210);
    CHECK(row_of(listing, "shusha").inside >= 0);
}

TEST_CASE("one region can follow another source than all others") {
    CHECK(date_of(listed("lachin.date=azeriland"), "lachin").text == "1992-05-17");
    CHECK(date_of(listed("lachin.date=azeriland"), "jabrayil").text == "1993-08-23");
    CHECK(date_of(listed("dates=azeriland,lachin.date=D4"), "lachin").text == "1992-05-18");
    const auto smaller = listed("shusha.area=reference-works");
    CHECK(in_square_km(stated_area(built_in(), row_of(smaller, "shusha"))) == 280);
}

TEST_CASE("a figure for a part of a region is never its area") {
    const auto listing = listed("areas=reference-works");
    CHECK(in_square_km(stated_area(built_in(), row_of(listing, "fizuli"))) == 1390);
}

TEST_CASE("switching the profile changes what a stated total is held against") {
    double share = 0;
    CHECK(verdict_on_t1(listed(""), share) == Verdict::differs);
    CHECK(share == Approx(16.62).margin(0.005));
    CHECK(verdict_on_t1(listed("earlier-borders"), share) == Verdict::differs);
    CHECK(share == Approx(15.25).margin(0.005));
    CHECK(verdict_on_t1(listed("second-list"), share) == Verdict::differs);
    CHECK(share == Approx(15.25).margin(0.005));
    CHECK(verdict_on_t1(listed("list=de-waal-2003"), share) == Verdict::differs);
    CHECK(share == Approx(13.62).margin(0.005));
}

TEST_CASE("every row of every profile names regions, dates and areas that some source states") {
    for (const auto& choice : profile_choices(built_in())) {
        const auto listing = make_listing(built_in(), choice.profile);
        CAPTURE(choice.title);
        REQUIRE_FALSE(listing.rows.empty());
        for (const auto& row : listing.rows) {
            REQUIRE_FALSE(row.records.empty());
            REQUIRE(row.area_claim >= 0);
            CHECK(built_in().areas[static_cast<std::size_t>(row.area_claim)].region == row.region);
            CHECK(row.inside < static_cast<int>(listing.rows.size()));
        }
    }
}

TEST_CASE("low stays below midpoint and midpoint below high on all days of every profile") {
    for (const auto& choice : profile_choices(built_in())) {
        const auto listing = make_listing(built_in(), choice.profile);
        CAPTURE(choice.title);
        for (const auto& step : PreparedList(built_in(), listing).steps()) {
            CHECK((step.once.low <= step.once.midpoint && step.once.midpoint <= step.once.high));
            CHECK((step.once.high <= step.as_listed.high && step.once.low <= step.as_listed.low));
        }
    }
}

TEST_CASE("a report says whose dates and areas it holds whenever they are not the default") {
    CHECK(profile_sentence(built_in(), listed("")).empty());
    CHECK(listing_sources(built_in(), listed("")) == "Dates and areas: Virtual Karabakh");
    CHECK(listing_sources(built_in(), listed("dates=azeriland")) ==
          "Dates: azeriland.com (8 regions), Virtual Karabakh (Shusha). Areas: Virtual Karabakh");
    CHECK(listing_sources(built_in(), listed("extents=D0")) ==
          "Dates and areas: Virtual Karabakh. Parts: Aliyev Library");
    CHECK(profile_sentence(built_in(), listed("list=azeriland")).find("azeriland.com") != std::string::npos);
    CHECK(profile_sentence(built_in(), listed("denominator=azerbaijan-land"))
              .find("Shares are of Azerbaijan, land") != std::string::npos);
    CHECK(listing_title(built_in(), listed("second-dates")) ==
          "Virtual Karabakh (Areas of the first list, dates of the second)");
}

TEST_CASE("the profiles to choose from begin with the default, and no two are the same") {
    const auto choices = profile_choices(built_in());
    REQUIRE(choices.size() >= 5);
    CHECK(choices.front().text.empty());
    for (std::size_t i = 0; i < choices.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(same_choices(choices[i].profile, choices[k].profile));
}

TEST_CASE("the sources to prefer for a fact are those that state it") {
    const auto ids = [](Fact fact) {
        std::vector<std::string> found;
        for (const auto source : sources_stating(built_in(), listed(""), fact))
            found.push_back(built_in()[source].id);
        return found;
    };
    CHECK(ids(Fact::date) == std::vector<std::string>{"D4", "azeriland"});
    CHECK(ids(Fact::extent) == std::vector<std::string>{"D0", "D3", "reference-works", "azernews-later"});
}

TEST_CASE("a choice for a region that its source is silent on is not met") {
    CHECK(unmet_preferences(built_in(), listed("shusha.date=azeriland")).size() == 1);
    CHECK(unmet_preferences(built_in(), listed("askeran.area=reference-works")).size() == 1);
    CHECK(unmet_preferences(built_in(), listed("kalbajar.area=azeriland")).empty());
}

TEST_CASE("only the parts of the preferred source are shown when one is preferred") {
    const auto sources = [](const std::string& text, const char* on) {
        std::vector<std::string> found;
        for (const int record : shown_parts_on(built_in(), listed(text), day(on)))
            found.push_back(
                built_in()[built_in().control[static_cast<std::size_t>(record)].citation.source].id);
        return found;
    };
    const auto both = sources("", "1994-04-15");
    CHECK(std::count(both.begin(), both.end(), "D0") > 0);
    CHECK(std::count(both.begin(), both.end(), "D3") > 0);
    const auto one = sources("extents=D3", "1994-04-15");
    CHECK_FALSE(one.empty());
    CHECK(std::count(one.begin(), one.end(), "D3") == static_cast<std::ptrdiff_t>(one.size()));
    CHECK(sources("extents=azernews-later", "1994-04-15") == std::vector<std::string>{"azernews-later"});
}
