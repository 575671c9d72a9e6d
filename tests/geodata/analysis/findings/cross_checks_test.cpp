#include "geodata/analysis/findings/cross_checks.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::built_in;
using test::SmallDataset;

namespace {

const StatedTotal& total_named(const std::string& id) {
    const auto& totals = built_in().totals;
    return *std::find_if(totals.begin(), totals.end(), [&](const auto& total) { return total.id == id; });
}

Reconciliation tested(const std::string& id) {
    return reconcile(built_in(), test::built_in_list(), total_named(id));
}

std::vector<CrossCheck> checks_by(const std::string& id, CrossCheck::By by) {
    auto checks = tested(id).checks;
    std::erase_if(checks, [&](const CrossCheck& check) { return check.by != by; });
    return checks;
}

bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

const Scope ford{{{0}}, {}, "", "ford"};

/// A list without the ford, and a survey with a list of its own that has it at 12 km².
SmallDataset with_survey() {
    SmallDataset small;
    const auto at_ford = small.region("ford", 0);
    small.held(small.region("valley", 100), "1900");
    small.data.sources.push_back(SmallDataset::source("survey"));
    small.data.areas.push_back({at_ford, square_km(12), "surveyed", {{1}, "sheet 1"}, square_km(1)});
    small.held(at_ford, "1901");
    small.data.control.back().citation = {{1}, "sheet 1"};
    return small;
}

}  // namespace

TEST_CASE("a total that the chosen list has no row for is compared with another list") {
    auto small = with_survey();
    const auto agrees = reconcile(small.data, small.list(), small.total(Quantity::area, 12, "1901", ford));
    CHECK(agrees.verdict == Verdict::agrees);
    CHECK(agrees.compared_with == SourceIndex{1});
    const auto differs = reconcile(small.data, small.list(), small.total(Quantity::area, 20, "1901", ford));
    CHECK(differs.verdict == Verdict::differs);
    CHECK(differs.once.high_difference_km2 == Approx(-8));
    CHECK(says(differs.reason, "The list of list counts whole regions and has no row for ford"));
}

TEST_CASE("without any list a total says what would be needed to compare it") {
    auto small = with_survey();
    small.data.control.pop_back();
    const auto result = reconcile(small.data, small.list(), small.total(Quantity::area, 12, "1901", ford));
    CHECK(result.verdict == Verdict::not_comparable);
    CHECK_FALSE(result.compared_with);
    CHECK(says(result.reason, "a source would have to list ford with a date and an area"));
}

TEST_CASE("totals of the same land and time are tested against each other within their rounding") {
    auto small = with_survey();
    small.total(Quantity::area, 13, "1901", ford);
    small.total(Quantity::share, 1.2, "1901", ford, 1);
    small.total(Quantity::area, 13, "1900", ford);
    const auto checks = cross_checks(small.data, small.list(), small.data.totals[1]);  // 1.2 % of 1000 km²
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].km2 == 13);
    CHECK(checks[0].difference_km2 == Approx(1));
    CHECK(checks[0].verdict == Verdict::agrees);  // 0.5 of either
}

TEST_CASE("figures of the held area are tested by de Waal's list and by each other, whoever states them") {
    for (const auto& [id, verdict] : {std::pair{"W1", Verdict::agrees},
                                      {"W2", Verdict::agrees},
                                      {"W6", Verdict::differs},
                                      {"W7", Verdict::differs},
                                      {"W8", Verdict::differs}}) {
        const auto result = tested(id);
        CAPTURE(id, result.reason);
        CHECK(result.verdict == verdict);
        CHECK(built_in()[result.compared_with].id == "de-waal-2003");
        CHECK(says(result.reason, "from 11\u202F300 to 12\u202F047 km², 747 km² apart"));
        CHECK(checks_by(id, CrossCheck::By::figure).size() == 4);
        CHECK(checks_by(id, CrossCheck::By::outline).size() == 1);
    }
    CHECK(tested("W6").once.high_difference_km2 == Approx(11'797 - 11'458));
}

TEST_CASE("the share and the area of one book agree within their rounding") {
    const auto checks = checks_by("W1", CrossCheck::By::figure);
    const auto w2 = std::find_if(checks.begin(), checks.end(),
                                 [](const CrossCheck& check) { return says(check.against, "De Waal 2003"); });
    REQUIRE(w2 != checks.end());
    CHECK(w2->verdict == Verdict::agrees);
    CHECK(w2->difference_km2 == Approx(11'797 - 0.1362 * 86'600));
}

TEST_CASE("a total is also tested by the list of its own source") {
    for (const char* id : {"W3", "W4", "W5"}) {
        CAPTURE(id);
        const auto own = checks_by(id, CrossCheck::By::own_list);
        REQUIRE(own.size() == 1);
        CHECK(own[0].verdict == Verdict::agrees);
        CHECK(says(own[0].against, "azeriland.com"));
    }
    CHECK(checks_by("T2", CrossCheck::By::own_list).empty());  // compared with it already
}

TEST_CASE("the land held outside the oblast is the sum of a list with the stated parts in it") {
    const auto parts = checks_by("W9", CrossCheck::By::parts);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].km2 == Approx(8757));
    CHECK(parts[0].verdict == Verdict::differs);
    CHECK(parts[1].km2 == Approx(7634));
    CHECK(parts[1].difference_km2 == Approx(0).margin(1e-6));
    CHECK(parts[1].verdict == Verdict::agrees);
    CHECK(says(parts[1].against, "azeriland.com"));
}

TEST_CASE("an outline is told with its area and gives no verdict") {
    const auto outline = checks_by("W2", CrossCheck::By::outline);
    REQUIRE(outline.size() == 1);
    CHECK(says(outline[0].against, "the reconstructed outline of Held in May 1994"));
    CHECK(outline[0].verdict == Verdict::not_comparable);
    CHECK(outline[0].km2 == Approx(11'797).epsilon(0.05));
}
