#include "geodata/analysis/words/day_changes.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/overview.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;

namespace {

/// Two things, each held by a party of its name: the north gets another outline on 1 July 1900, the south ends on
/// 1 January 1901.
struct Things : test::SmallDataset {
    Things() {
        thing("north-1", "North", 100, "1900-01-01", "1900-07-01", {0});
        thing("north-2", "North", 80, "1900-07-01", "", {0});
        thing("south", "South", 30, "1900-01-01", "1901-01-01", {1});
    }

    void thing(const std::string& id, const std::string& name, double km2, const std::string& from,
               const std::string& until, PartyIndex party) {
        const auto index = region(id, km2);
        data.regions.back().name = name;
        data.regions.back().kind = "state";
        held(index, from, until, party);
    }

    std::vector<std::string> lines_on(const std::string& date) const {
        std::vector<std::string> lines;
        for (const auto& step : chronology_of(data, list()).changes)
            if (step.day == day(date))
                for (const auto& line : change_lines(data, list(), step)) lines.push_back(line.text);
        return lines;
    }
};

using Lines = std::vector<std::string>;

bool contains(const std::vector<std::string>& sentences, const std::string& words) {
    for (const auto& sentence : sentences)
        if (sentence.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("where no party is named the headline counts what is shown, by kind") {
    const Things things;
    CHECK(overview_on(things.data, things.list(), day("1900-06-01")).text == "2 states");
    CHECK(overview_on(things.data, things.list(), day("1901-06-01")).text == "1 state");
}

TEST_CASE("kinds that are no plain words are regions") {
    Things things;
    for (auto& region : things.data.regions) region.kind = "Reg.-Bez.";
    CHECK(overview_on(things.data, things.list(), day("1900-06-01")).text == "2 regions");
}

TEST_CASE("the largest of all stand first with the areas stated") {
    const Things things;
    const auto overview = overview_on(things.data, things.list(), day("1900-06-01"));
    CHECK(largest_words(things.data, things.list(), overview, 2) == "North 100 km², South 30 km²");
}

TEST_CASE("two outlines of one thing that follow each other are one change of its outline") {
    const Things things;
    CHECK(things.lines_on("1900-07-01") == Lines{"North: other outline, 100 to 80 km²"});
}

TEST_CASE("another outline of the only party's land is told as that, with both areas") {
    test::SmallDataset small;
    small.held(small.region("march", 100), "1900-01-01", "1900-07-01");
    small.held(small.region("march-2", 120), "1900-07-01");
    for (auto& region : small.data.regions) region.name = "March";
    const auto steps = chronology_of(small.data, small.list()).changes;
    const auto lines = change_lines(small.data, small.list(), steps.back());
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text == "March: other outline, 100 to 120 km²");
}

TEST_CASE("a thing that is its own holder appears and ends") {
    const Things things;
    CHECK(things.lines_on("1900-01-01").empty() == false);
    CHECK(things.lines_on("1901-01-01") == Lines{"South ends, 30 km²"});
}

TEST_CASE("a description of all parties gives no sum to any of them") {
    const Things things;
    const auto sentences = describe_day(things.data, things.list(), day("1900-06-01"));
    CHECK(contains(sentences, "2 states are shown"));
    CHECK(contains(sentences, "The largest by area: North 100 km²"));
    CHECK_FALSE(contains(sentences, "Held by that list"));
}

TEST_CASE("two days of all parties differ by what appears, ends and has another outline") {
    const Things things;
    CHECK(overview_difference(things.data, things.list(), day("1900-06-01"), day("1901-06-01")) ==
          "0 newly shown, 1 no longer shown, 1 with other outlines");
}

TEST_CASE("an outline dated to an interval counts once beside the one that it may have replaced") {
    test::SmallDataset small;
    const auto before = small.region("one", 10);
    const auto after = small.region("two", 10);
    small.data.regions[0].name = small.data.regions[1].name = "One";
    small.held(before, "1900-01-01", "1900");
    small.held(after, "1900");
    small.held(small.region("other", 10), "1900-01-01", "", {1});
    const auto overview = overview_on(small.data, small.list(), day("1900-06-01"));
    CHECK(overview.things == 2);
    CHECK(overview.unsure == 1);
}

TEST_CASE("many regions are counted in groups of three digits, one is a region") {
    CHECK(regions_words(100'000) == "100\u202F000 regions");
    CHECK(regions_words(1) == "1 region");
}
