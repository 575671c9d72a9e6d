#include "geodata/analysis/totals/reconcile.hpp"

#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::SmallDataset;

namespace {

Reconciliation reconciled(const SmallDataset& small, int total) {
    return reconcile(small.data, small.list(), total);
}

/// Two districts of 100 and 55 km² held from March and, somewhen in 1900, from that year on.
SmallDataset two_districts() {
    SmallDataset small;
    small.held(small.region("valley", 100), "1900-03-10");
    small.held(small.region("hill", 55), "1900");
    return small;
}

/// Areas and denominator without rounding of their own.
void exact(SmallDataset& small) {
    for (auto& claim : small.data.areas) claim.precision = {};
    for (auto& whole : small.data.reference_areas) whole.precision = {};
}

const Scope districts{{}, {"district"}, "", "kind=district"};
const Scope nowhere{{}, {"raion"}, "", "kind=raion"};
const Scope truces{{}, {}, "truce", "events=truce"};

}  // namespace

TEST_CASE("a share is compared with the listed area as percent of its denominator") {
    auto small = two_districts();
    const auto result = reconciled(small, small.total(Quantity::share, 20, "1901", districts));
    CHECK(result.tested_on == day("1901-12-31"));
    CHECK(result.stated_km2 == 200);
    CHECK(result.once.low == Approx(15.5));
    CHECK(result.once.high == Approx(15.5));
    CHECK(result.once.low_difference_km2 == Approx(-45));
    CHECK(result.verdict == Verdict::differs);
}

TEST_CASE("a total agrees to within half of its last stated digit") {
    const auto [value, digits, verdict] =
        GENERATE(table<double, int, Verdict>({{15.5, 1, Verdict::agrees},
                                              {15, 0, Verdict::agrees},
                                              {16, 0, Verdict::agrees},
                                              {17, 0, Verdict::differs},
                                              {15.4, 1, Verdict::differs},
                                              {15.55, 2, Verdict::differs}}));
    CAPTURE(value, digits);
    auto small = two_districts();
    exact(small);
    CHECK(reconciled(small, small.total(Quantity::share, value, "1901", districts, digits)).verdict ==
          verdict);
}

TEST_CASE("a total that says about agrees to within a tenth") {
    auto small = two_districts();
    exact(small);
    CHECK(reconciled(small, small.total(Quantity::area, 170, "1901", districts, 0, true)).verdict ==
          Verdict::agrees);
    CHECK(reconciled(small, small.total(Quantity::area, 173, "1901", districts, 0, true)).verdict ==
          Verdict::differs);
}

TEST_CASE("a total is tested on the last day of its date within the span") {
    auto small = two_districts();
    const auto tested_on = [&](const char* as_of) {
        return reconciled(small, small.total(Quantity::area, 1, as_of, districts)).tested_on;
    };
    CHECK(tested_on("1900") == day("1900-12-31"));
    CHECK(tested_on("1901/1950") == day("1901-12-31"));
    CHECK(tested_on("1900-03-10") == day("1900-03-10"));
    CHECK(tested_on("1901/..") == day("1901-12-31"));
}

TEST_CASE("any value between low and high agrees") {
    auto small = two_districts();
    exact(small);
    for (const double km2 : {100.0, 120.0, 155.0})
        CHECK(reconciled(small, small.total(Quantity::area, km2, "1900-03-10", districts)).verdict ==
              Verdict::agrees);
    for (const double km2 : {99.0, 156.0})
        CHECK(reconciled(small, small.total(Quantity::area, km2, "1900-03-10", districts)).verdict ==
              Verdict::differs);
}

TEST_CASE("a total of what the list does not speak of is not comparable") {
    auto small = two_districts();
    const auto result = reconciled(small, small.total(Quantity::area, 100, "1901", nowhere));
    CHECK(result.verdict == Verdict::not_comparable);
    CHECK_FALSE(result.reason.empty());
}

TEST_CASE("held regions are counted on the tested day") {
    auto small = two_districts();
    CHECK(reconciled(small, small.total(Quantity::held_count, 2, "1900", districts)).verdict ==
          Verdict::agrees);
    CHECK(reconciled(small, small.total(Quantity::held_count, 2, "1900-03-09", districts)).verdict ==
          Verdict::differs);
    const auto open = reconciled(small, small.total(Quantity::held_count, 1, "1900-03-10", districts));
    CHECK(open.once.low == 1);
    CHECK(open.once.high == 2);
    CHECK(open.verdict == Verdict::agrees);
}

TEST_CASE("regions that change are those whose hold begins within the time") {
    auto small = two_districts();
    const auto begun = [&](const char* as_of) {
        const auto result = reconciled(small, small.total(Quantity::change_count, 2, as_of, districts));
        return std::pair{result.once.low, result.once.high};
    };
    CHECK(begun("1900") == std::pair{2.0, 2.0});
    CHECK(begun("1900-03") == std::pair{1.0, 2.0});
    CHECK(begun("1900-04") == std::pair{0.0, 1.0});
    CHECK(begun("1901") == std::pair{0.0, 0.0});
}

TEST_CASE("a region that changes twice counts by its earliest hold, in whatever order the rows stand") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(valley, "1901-06-15");
    small.held(valley, "1900-03-10", "1900-08-01");
    const auto result = reconciled(small, small.total(Quantity::change_count, 1, "1900", districts));
    CHECK(result.once.low == 1);
}

TEST_CASE("events are counted by what they state, so two sources of one event are one") {
    auto small = two_districts();
    small.event("1901-08-20", "truce", "truce-of-bridge");
    small.event("1901-08-21/1901-08-22", "truce", "truce-of-bridge");
    small.event("1901-09-20", "truce", "truce-of-ford");
    small.event("1901-09-21", "battle", "ford");
    const auto result = reconciled(small, small.total(Quantity::event_count, 2, "1901", truces));
    CHECK(result.once.low == 2);
    CHECK(result.verdict == Verdict::agrees);
    CHECK(reconciled(small, small.total(Quantity::event_count, 1, "1901-09", truces)).verdict ==
          Verdict::agrees);
}

TEST_CASE("where no event of the kind is known there is nothing to count") {
    auto small = two_districts();
    const auto result = reconciled(small, small.total(Quantity::event_count, 10, "1901", truces, 0, true));
    CHECK(result.verdict == Verdict::not_comparable);
    CHECK(result.reason.find("nothing to count") != std::string::npos);
    CHECK(result.reason.find("about 10") != std::string::npos);
}

TEST_CASE("fewer events than a source counts without naming them are no difference") {
    auto small = two_districts();
    small.event("1901-08-20", "truce", "truce-of-bridge");
    const auto result = reconciled(small, small.total(Quantity::event_count, 10, "1901", truces, 0, true));
    CHECK(result.verdict == Verdict::not_comparable);
    CHECK(result.reason.starts_with("1 of about 10 is named"));
    small.event("1901-09-20", "truce", "truce-of-ford");
    CHECK(reconciled(small, small.total(Quantity::event_count, 1, "1901", truces)).verdict ==
          Verdict::differs);
}

TEST_CASE("a total that only includes the regions says that other land may be in it, and keeps its figures") {
    auto small = two_districts();
    auto scope = districts;
    const auto exact = reconciled(small, small.total(Quantity::share, 90, "1901", scope));
    scope.at_least = true;
    const auto bound = reconciled(small, small.total(Quantity::share, 90, "1901", scope));
    CHECK(bound.verdict == exact.verdict);
    CHECK(bound.once == exact.once);
    CHECK(bound.reason.find("may include other land") != std::string::npos);
    CHECK(exact.reason.find("may include other land") == std::string::npos);
}

TEST_CASE("verdicts have words of their own") {
    CHECK(verdict_text(Verdict::agrees) == "agrees");
    CHECK(verdict_text(Verdict::differs) == "differs");
    CHECK(verdict_text(Verdict::not_comparable) == "not comparable");
}
