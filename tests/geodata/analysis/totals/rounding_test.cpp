#include "geodata/analysis/totals/rounding.hpp"

#include "geodata/analysis/findings/disagreement.hpp"
#include "geodata/analysis/totals/reconcile.hpp"
#include "geodata/analysis/totals/solve.hpp"
#include "geodata/base/text.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::SmallDataset;

namespace {

Figure figure(double km2, double precision) { return {square_km(km2), square_km(precision)}; }

const Scope districts{{}, {"district"}, "", "kind=district"};

/// Three districts held since 1900 that together have 60 km², each rounded to `precision`.
SmallDataset three_districts(double precision) {
    SmallDataset small;
    for (const auto& [id, km2] : {std::pair{"valley", 30.0}, {"hill", 20.0}, {"ford", 10.0}}) {
        small.held(small.region(id, km2), "1900");
        small.data.areas.back().precision = square_km(precision);
    }
    return small;
}

Reconciliation tested(SmallDataset& small, Quantity quantity, double value, int digits = 0) {
    const int total = small.total(quantity, value, "1901", districts, digits);
    return reconcile(small.data, small.list(), total);
}

}  // namespace

TEST_CASE("the digits written tell what a number is rounded to") {
    const auto [text, step] = GENERATE(table<const char*, double>(
        {{"4400", 1}, {"13.62", 0.01}, {"13.60", 0.01}, {"0", 1}, {"4.4e3", 100}, {"44e2", 100}}));
    CAPTURE(text);
    CHECK(last_digit(text) == Approx(step));
}

TEST_CASE("figures for one thing are complete, consistent or inconsistent duplicates") {
    CHECK(compare_figures({figure(4400, 1), figure(4400, 1)}) == Duplicates::complete);
    CHECK(compare_figures({figure(4400, 100), figure(4400, 1)}) == Duplicates::consistent);
    CHECK(compare_figures({figure(4400, 100), figure(4388, 1)}) == Duplicates::consistent);
    CHECK(compare_figures({figure(4400, 1), figure(4388, 1)}) == Duplicates::inconsistent);
}

TEST_CASE("figures whose intervals only touch are consistent, and exact ones must be equal") {
    CHECK(compare_figures({figure(100, 10), figure(110, 10)}) == Duplicates::consistent);
    CHECK(compare_figures({figure(100, 10), figure(110.1, 10)}) == Duplicates::inconsistent);
    CHECK(compare_figures({figure(0.1, 0), figure(0.1, 0)}) == Duplicates::complete);
    CHECK(compare_figures({figure(0.1, 0), figure(0.2, 0)}) == Duplicates::inconsistent);
}

TEST_CASE("three figures are inconsistent when two of them are, though each meets the third") {
    CHECK(compare_figures({figure(100, 2), figure(101.5, 2), figure(103, 2)}) == Duplicates::inconsistent);
    CHECK(compare_figures({figure(100, 4), figure(101.5, 2), figure(103, 2)}) == Duplicates::consistent);
}

TEST_CASE("a total agrees as far as the rounding of the areas added reaches") {
    const auto [precision, stated, verdict] =
        GENERATE(table<double, double, Verdict>({{0, 60, Verdict::agrees},
                                                 {0, 61, Verdict::differs},
                                                 {1, 62, Verdict::agrees},  // 3 x 0.5 + 0.5
                                                 {1, 63, Verdict::differs},
                                                 {10, 75, Verdict::agrees},  // 3 x 5 + 0.5
                                                 {10, 76, Verdict::differs},
                                                 {10, 45, Verdict::agrees},
                                                 {10, 44, Verdict::differs}}));
    CAPTURE(precision, stated);
    auto small = three_districts(precision);
    CHECK(tested(small, Quantity::area, stated).verdict == verdict);
}

TEST_CASE("what rounding could account for is told apart by total, areas and denominator") {
    auto small = three_districts(2);
    small.data.reference_areas[0].precision = square_km(10);
    const auto result = tested(small, Quantity::share, 20, 0);
    CHECK(result.once.gap_km2 == Approx(140));
    CHECK(result.once.rounding.stated == Approx(5));           // 0.5 % of 1000
    CHECK(result.once.rounding.areas == Approx(3));            // three times 1
    CHECK(result.once.rounding.denominator == Approx(0.975));  // 19.5 % of 5
    CHECK(result.verdict == Verdict::differs);
    CHECK(result.reason.find("which does not explain the difference") != std::string::npos);
}

TEST_CASE("a share agrees as far as the rounding of its denominator reaches") {
    const auto [precision, verdict] = GENERATE(
        table<double, Verdict>({{0, Verdict::differs}, {78, Verdict::differs}, {80, Verdict::agrees}}));
    CAPTURE(precision);
    auto small = three_districts(0);  // 60 of 1000 km²: 6 %, of 952.4 to 1000 km² 6.3 %
    small.data.reference_areas[0].precision = square_km(precision);
    CHECK(tested(small, Quantity::share, 6.3, 1).verdict == verdict);
}

TEST_CASE("areas that a region around them takes up are not rounded into the sum") {
    SmallDataset small;
    const auto valley = small.region("valley", 30);
    small.held(valley, "1900");
    small.held(small.region("upper-valley", 10, valley), "1900");
    const auto result = tested(small, Quantity::area, 90);
    CHECK(result.once.rounding.areas == Approx(0.5));
    CHECK(result.as_listed.rounding.areas == Approx(1));
}

TEST_CASE("a difference that rounding explains is said to be explained by it") {
    auto small = three_districts(10);
    const auto result = tested(small, Quantity::area, 70);
    CHECK(result.verdict == Verdict::agrees);
    CHECK(result.reason.find("which explains the difference") != std::string::npos);
    CHECK(tested(small, Quantity::area, 60).reason.find("ounding") == std::string::npos);
}

TEST_CASE("solved backwards, no area is missing where rounding explains the difference") {
    auto small = three_districts(10);
    const auto solved = [&](double stated) {
        const int total = small.total(Quantity::area, stated, "1901", districts);
        return *solve(small.data, small.list(), small.data.totals[static_cast<std::size_t>(total)]);
    };
    CHECK(solved(75).missing_once.least == Area{});
    CHECK(in_square_km(solved(80).missing_once.least) == Approx(4.5));  // 20 less 15 and 0.5
    CHECK(solved(75).nearest.holds);
}

TEST_CASE("areas of several sources differ only by more than their rounding") {
    SmallDataset small;
    const auto valley = small.region("valley", 4400);
    small.data.sources.push_back(SmallDataset::source("atlas"));
    small.data.areas.push_back({valley, square_km(4388), "as listed", {{1}, "sheet 1"}, square_km(1)});
    CHECK(areas_by_source(small.data).front().differ);
    small.data.areas.front().precision = square_km(100);
    CHECK_FALSE(areas_by_source(small.data).front().differ);
}
