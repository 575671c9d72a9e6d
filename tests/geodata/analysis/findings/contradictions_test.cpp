#include "geodata/analysis/findings/contradictions.hpp"

#include "geodata/geometry/work_limit.hpp"

#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace geodata;
using test::built_in;
using test::SmallDataset;

namespace {

std::vector<Finding> found(const std::string& rule) {
    static const auto all = find_contradictions(built_in());
    std::vector<Finding> of_rule;
    std::copy_if(all.begin(), all.end(), std::back_inserter(of_rule),
                 [&](const Finding& finding) { return finding.rule == rule; });
    return of_rule;
}

std::set<std::string> sources_of(const Finding& finding) {
    std::set<std::string> ids;
    for (const auto& side : finding.sides) ids.insert(built_in()[side.citation.source].id);
    return ids;
}

bool says(const Finding& finding, const std::string& words) {
    return finding.message.find(words) != std::string::npos;
}

std::set<std::string> regions_of(const Finding& finding) {
    std::set<std::string> ids;
    for (const auto region : finding.regions) ids.insert(built_in()[region].id);
    return ids;
}

}  // namespace

TEST_CASE("C1: 20 percent dated to 1992 stands against six districts dated later on the same page") {
    const auto c1 = found("total-before-list");
    REQUIRE(c1.size() == 2);
    CHECK(c1[0].severity == Severity::contradiction);
    CHECK(says(c1[0], "20 percent of Azerbaijan taken in 1992"));
    CHECK(says(c1[1], "even districts"));
    CHECK(regions_of(c1[0]) ==
          std::set<std::string>{"kalbajar", "aghdam", "fizuli", "jabrayil", "gubadli", "zangilan"});
    CHECK(sources_of(c1[0]) == std::set<std::string>{"D4"});
    CHECK(c1[0].sides.size() == 7);
}

TEST_CASE("C2: no reading of the list gives 20 percent") {
    const auto c2 = found("total-unreached");
    const auto t1 = std::find_if(c2.begin(), c2.end(),
                                 [](const Finding& f) { return says(f, "of “20 percent of Azerbaijan"); });
    REQUIRE(t1 != c2.end());
    for (const char* words : {"17\u202F320", "14\u202F682 km² (16.95 %)", "14\u202F393 km² (16.62 %)",
                              "13\u202F219 km² (15.26 %)"}) {
        CAPTURE(words, t1->message);
        CHECK(says(*t1, words));
    }
    CHECK(sources_of(*t1) == std::set<std::string>{"D2", "D4"});
    CHECK(std::none_of(c2.begin(), c2.end(), [](const Finding& f) { return says(f, "15.25 percent"); }));
}

TEST_CASE("C3: parts of Fizuli, Aghdam and Kalbajar retaken stand against whole districts") {
    const auto c3 = found("part-of-whole");
    const auto d0 =
        std::find_if(c3.begin(), c3.end(), [](const Finding& f) { return sources_of(f).contains("D0"); });
    REQUIRE(d0 != c3.end());
    CHECK(regions_of(*d0) == std::set<std::string>{"fizuli", "aghdam", "kalbajar"});
    CHECK(sources_of(*d0) == std::set<std::string>{"D0", "D4"});
}

TEST_CASE("C4: one interval for Nagorno-Karabakh stands against Azerbaijani forces in Mardakert meanwhile") {
    const auto c4 = found("interval-against-record");
    REQUIRE(c4.size() == 1);
    CHECK(regions_of(c4[0]) == std::set<std::string>{"nagorno-karabakh", "mardakert"});
    CHECK(sources_of(c4[0]) == std::set<std::string>{"D4", "reference-works"});
}

TEST_CASE("C5: the protocol and the ceasefire agreement have different dates") {
    const auto c5 = found("event-dates");
    REQUIRE(c5.size() == 2);
    CHECK(says(c5[0], "ceasefire agreement"));
    CHECK(says(c5[1], "Bishkek protocol"));
    CHECK(says(c5[1], "4–5 May 1994 (USC Armenian Inst.), 5–8 May 1994 (Aliyev Library)"));
    CHECK(c5[0].severity == Severity::contradiction);
}

TEST_CASE("the overlap of Kalbajar with the former oblast is 1118 km2 by published areas") {
    const auto overlaps = found("outlines-overlap");
    REQUIRE(overlaps.size() == 2);
    CHECK(says(overlaps[0], "Nagorno-Karabakh and Kalbajar"));
    CHECK(says(overlaps[0], "1\u202F118 km²"));
}

TEST_CASE("every finding names its rule, ends in a full stop and cites at least one side") {
    for (const auto& finding : find_contradictions(built_in())) {
        CAPTURE(finding.message);
        CHECK(finding.message.back() == '.');
        CHECK_FALSE(finding.sides.empty());
        CHECK(std::any_of(contradiction_rules().begin(), contradiction_rules().end(),
                          [&](const auto& rule) { return rule.id == finding.rule; }));
    }
}

TEST_CASE("a dataset whose sources agree has no contradiction") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-03-10");
    small.total(Quantity::area, 100, "1900", {{valley}, {}, {}, "valley"});
    small.total(Quantity::share, 10, "1901", {{valley}, {}, {}, "valley"});
    small.event("1901-08", "ceasefire", "truce");
    small.event("1901-08-20", "ceasefire", "truce");
    CHECK(find_contradictions(small.data, std::vector<RegionOverlap>()).empty());
}

TEST_CASE("a total dated before its regions is found in any dataset") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1901-03-10");
    small.total(Quantity::share, 10, "1900", {{valley}, {}, {}, "valley"});
    const auto findings = totals_before_list(small.data);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].sides.size() == 2);
    CHECK(totals_unreached(small.data, {}).size() == 1);
}

TEST_CASE("a part of another source counts against a whole region only while both may apply") {
    SmallDataset small;
    small.data.sources.push_back(SmallDataset::source("other"));
    const auto valley = small.region("valley", 100);
    small.held(valley, "1900-03-10", "1900-06-01");
    const auto with_part = [&](const char* from, PartyIndex holder) {
        auto copy = small;
        copy.held(valley, from, "", holder, Extent::part);
        copy.data.control.back().citation.source = {1};
        return parts_of_whole_regions(copy.data).size();
    };
    CHECK(with_part("1900-05-31", {1}) == 1);
    CHECK(with_part("1900-06-01", {1}) == 0);
    CHECK(with_part("1900-05-31", {0}) == 0);
}

TEST_CASE("outlines that take too long to compare are one finding beside those of the other rules") {
    const geos::WorkLimit limit(std::chrono::duration<double>(1e-6));
    const auto findings = find_contradictions(built_in());
    const auto of_rule = [&](const std::string& rule) {
        return std::count_if(findings.begin(), findings.end(),
                             [&](const Finding& finding) { return finding.rule == rule; });
    };
    CHECK(of_rule("outlines-overlap") == 1);
    CHECK(of_rule("total-unreached") == 0);
    CHECK(of_rule("list-dates") > 0);
    CHECK(findings.back().severity == Severity::error);
}
