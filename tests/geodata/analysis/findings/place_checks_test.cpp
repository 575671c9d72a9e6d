#include "geodata/analysis/findings/place_checks.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using Catch::Matchers::Contains;

namespace {

/// A small dataset with one region around a place; its view is 10 to 11 east, 45 to 46 north.
test::SmallDataset with_region_at(double lon, double lat) {
    test::SmallDataset small;
    small.region("valley", 100);
    small.data.regions[0].shape = {
        {{{lon, lat}, {lon + 0.2, lat}, {lon + 0.2, lat + 0.2}, {lon, lat + 0.2}}, {}}};
    return small;
}

std::string sentence_for(double lon, double lat) {
    const auto findings = misplaced_outlines(with_region_at(lon, lat).data);
    return findings.empty() ? std::string() : findings.front().rule + ": " + findings.front().message;
}

}  // namespace

TEST_CASE("land within its view is where it should be") { CHECK(sentence_for(10.4, 45.4).empty()); }

TEST_CASE("exchanged and mirrored coordinates are found as such") {
    CHECK_THAT(sentence_for(45.4, 10.4),
               Contains("coordinates-exchanged") && Contains("seem to be exchanged"));
    CHECK_THAT(sentence_for(-10.6, 45.4), Contains("the longitude seems to have the wrong sign"));
    CHECK_THAT(sentence_for(10.4, -45.6), Contains("the latitude seems to have the wrong sign"));
}

TEST_CASE("land outside its view is found") {
    CHECK_THAT(sentence_for(100, 20), Contains("outline-outside-view") && Contains("valley"));
}

TEST_CASE("land on both sides of the 180th meridian is found") {
    auto small = with_region_at(179.8, 45.4);
    small.data.regions[0].shape.push_back({{{-180, 45.4}, {-179.7, 45.4}, {-179.7, 45.6}}, {}});
    const auto findings = misplaced_outlines(small.data);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "outline-across-180");
}

TEST_CASE("where the view was taken from the outlines the background tells") {
    auto small = with_region_at(45.4, 10.4);
    small.data.default_view = {45.4, 10.4, 45.6, 10.6};
    CHECK(misplaced_outlines(small.data).empty());
    small.data.context.push_back({"town", "t", "Town", 1, {}, {}, Basis::mapped, "", "", LonLat{10.5, 45.5}});
    CHECK(misplaced_outlines(small.data).size() == 1);
}

TEST_CASE("doubled ids, unknown kinds and wholes of the background are found, and unknown patterns") {
    test::SmallDataset small;
    small.region("valley", 100);
    const auto feature = [](const char* kind, const char* id, const char* part_of) {
        return ContextFeature{kind, id, id, 1, {}, {}, Basis::mapped, "", part_of, LonLat{10.5, 45.5}};
    };
    small.data.context = {feature("town", "a", "valley"), feature("town", "a", ""), feature("twn", "b", ""),
                          feature("town", "c", "vallley")};
    small.data.parties[0].pattern = "stripes";
    const auto findings = odd_words(small.data);
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].rule == "context-id-twice");
    CHECK_THAT(findings[1].message, Contains("'twn'") && Contains("Did you mean 'town'"));
    CHECK(findings[2].rule == "context-whole-missing");
    CHECK(findings[3].rule == "pattern-unknown");
}

TEST_CASE("ids that orders would take apart are found") {
    test::SmallDataset small;
    small.region("a;b", 100);
    small.region("fine-id", 100);
    CHECK(odd_ids(small.data).size() == 1);
}

TEST_CASE("the built-in dataset has none of this") {
    CHECK(misplaced_outlines(test::built_in()).empty());
    CHECK(odd_words(test::built_in()).empty());
    CHECK(odd_ids(test::built_in()).empty());
}
