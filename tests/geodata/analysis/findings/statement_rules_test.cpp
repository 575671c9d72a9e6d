#include "geodata/analysis/findings/contradiction_rules.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::SmallDataset;

namespace {

void state(SmallDataset& small, int document, const std::string& when, const std::string& stance) {
    Statement statement;
    statement.id = "S" + std::to_string(small.data.statements.size());
    statement.citation = {{document}, "page 1"};
    statement.kind = "event";
    statement.date = test::date(when);
    statement.subject = "winter-march";
    statement.gist = "The march " + stance;
    statement.stance = stance;
    small.data.statements.push_back(statement);
}

SmallDataset two_documents() {
    SmallDataset small;
    small.data.sources.push_back(SmallDataset::source("atlas"));
    return small;
}

bool says(const Finding& finding, const char* words) {
    return finding.message.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("statements on one subject and time that stand differently contradict each other in meaning") {
    auto small = two_documents();
    state(small, 0, "1900", "ground-regained");
    state(small, 1, "1900-03", "beaten-back");
    const auto findings = opposite_meanings(small.data);
    REQUIRE(findings.size() == 1);
    CHECK(says(findings[0], "ground regained (list); beaten back (atlas)"));
    CHECK(findings[0].severity == Severity::contradiction);
    REQUIRE(findings[0].sides.size() == 2);
    CHECK(findings[0].sides[1].row == RowReference{"statements", 1});
}

TEST_CASE("statements that agree, or speak of different times, do not contradict each other") {
    auto small = two_documents();
    state(small, 0, "1900", "beaten-back");
    state(small, 1, "1900", "beaten-back");
    state(small, 1, "1901", "ground-regained");
    CHECK(opposite_meanings(small.data).empty());
}

TEST_CASE("a statement dated apart from the event of its own document is found") {
    auto small = two_documents();
    small.event("1900-05-04", "military", "winter-march");
    state(small, 0, "1900-06", "");
    small.data.statements.back().rows = {{"events", "winter-march"}};
    const auto findings = statements_against_own_rows(small.data);
    REQUIRE(findings.size() == 1);
    CHECK(says(findings[0], "to June 1900 in one place and to 4 May 1900 in another"));
    small.event("1900-06-07", "military", "winter-march");
    CHECK(statements_against_own_rows(small.data).empty());
    small.data.events.pop_back();
    small.data.statements.back().date = test::date("1900-05");
    CHECK(statements_against_own_rows(small.data).empty());
}

TEST_CASE("the documents contradict each other on the winter offensive and the meaning of the protocol") {
    const auto findings = opposite_meanings(test::built_in());
    const auto about = [&](const char* a, const char* b) {
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& finding) { return says(finding, a) && says(finding, b); });
    };
    CHECK(about("ground regained (Aliyev Library)", "beaten back (USC Armenian Inst.)"));
    CHECK(about("sets the ceasefire (Aliyev Library)", "political call (USC Armenian Inst.)"));
}

TEST_CASE("a total of 1992 and its own document's list are dated apart") {
    const auto findings = totals_before_list(test::built_in());
    const auto of = [&](const char* wording) {
        return std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return says(finding, wording) && says(finding, "is stated for 1992");
        });
    };
    CHECK(of("20 percent of Azerbaijan taken in 1992") == 1);
    CHECK(of("Seven districts") == 1);
}
