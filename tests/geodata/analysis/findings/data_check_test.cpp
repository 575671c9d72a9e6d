#include "geodata/analysis/findings/area_comparison.hpp"
#include "geodata/analysis/findings/data_check.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace geodata;

namespace {

int found(const Dataset& data, const std::string& rule) {
    const auto findings = data_findings(data);
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.rule == rule; }));
}

}  // namespace

TEST_CASE("the built-in dataset has no fault of its own") {
    const auto findings = data_findings(test::built_in());
    for (const auto& finding : findings) {
        CAPTURE(finding.message);
        CHECK(finding.severity != Severity::error);
    }
}

TEST_CASE("a row without a locator is an error") {
    auto data = test::built_in();
    data.control[3].citation.locator.clear();
    CHECK(found(data, "row-without-locator") == 1);
}

TEST_CASE("a bow-tie is an error") {
    auto data = test::built_in();
    data.regions[0].shape = {{{{46, 39}, {47, 40}, {47, 39}, {46, 40}}, {}}};
    CHECK(found(data, "outline-not-valid") == 1);
}

TEST_CASE("a region held by two records of one source at a time is a warning") {
    auto data = test::built_in();
    data.control.push_back(data.control[2]);
    CHECK(found(data, "held-twice") == 1);
}

TEST_CASE("a listed region without an area is a warning") {
    auto data = test::built_in();
    data.areas.erase(data.areas.begin());
    CHECK(found(data, "listed-without-area") == 1);
}

TEST_CASE("a part that lies outside its whole is a warning") {
    auto data = test::built_in();
    data.regions[find_region(data, "zangilan").position()].part_of = find_region(data, "nagorno-karabakh");
    CHECK(found(data, "part-outside-whole") == 1);
}

TEST_CASE("every difference above five percent has its reason, and figures for a part are not compared") {
    for (const auto& line : compare_areas(test::built_in())) {
        const auto& claim = test::built_in().areas[static_cast<std::size_t>(line.claim)];
        CAPTURE(test::built_in()[claim.region].id, claim.borders);
        CHECK(line.comparable == !claim.borders.starts_with("part"));
        const bool large = std::abs(line.difference_percent) > area_tolerance_percent;
        CHECK((!line.comparable || large) == !line.reason.empty());
    }
}

TEST_CASE("a figure without a unit, and a unit without a figure, are warnings") {
    test::SmallDataset small;
    small.data.statements.push_back({"S1", {{0}, "page 1"}, "figure", {}, "people", "Some left.", 300});
    CHECK(found(small.data, "figure-without-unit") == 1);
    small.data.statements[0].unit = "people";
    CHECK(found(small.data, "figure-without-unit") == 0);
    small.data.statements[0].figure.reset();
    CHECK(found(small.data, "figure-without-unit") == 1);
}

TEST_CASE("a statement that refers to a row of another document or to none is a warning") {
    test::SmallDataset small;
    small.event("1901-08-20", "truce", "truce-of-bridge");
    small.data.sources.push_back(test::SmallDataset::source("other"));
    Statement statement{"S1", {{0}, "page 1"}, "date", {}, "truce", "The truce is dated."};
    statement.rows = {{"events", "truce-of-bridge"}};
    small.data.statements = {statement};
    CHECK(found(small.data, "statement-of-no-row") == 0);
    small.data.statements[0].citation.source = {1};
    CHECK(found(small.data, "statement-of-no-row") == 1);
    small.data.statements[0].citation.source = {0};
    small.data.statements[0].rows[0].id = "truce-of-ford";
    CHECK(found(small.data, "statement-of-no-row") == 1);
}

TEST_CASE("a statement without a locator is an error") {
    test::SmallDataset small;
    small.data.statements.push_back({"S1", {{0}, ""}, "event", {}, "truce", "A truce is told of."});
    CHECK(found(small.data, "row-without-locator") == 1);
}

TEST_CASE("a name of what is neither region nor place is found") {
    test::SmallDataset small;
    small.region("valley", 100);
    small.data.names = {{"valley", "en", "Valley", {{0}, "row"}}, {"vally", "en", "Vally", {{0}, "row"}}};
    CHECK(found(small.data, "name-of-nothing") == 1);
    const auto findings = data_findings(small.data);
    CHECK(std::any_of(findings.begin(), findings.end(), [](const Finding& one) {
        return one.message.find("Row 2 of names") == 0 && one.message.find("'vally'") != std::string::npos;
    }));
}
