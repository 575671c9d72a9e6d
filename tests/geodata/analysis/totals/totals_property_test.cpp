#include "geodata/analysis/totals/totals.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/slow_reference.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::listed_km2;
using test::LowHigh;
using test::replayed_low_high;

namespace {

/// Each list there is: every source with every party.
std::vector<Listing> all_lists(const Dataset& dataset) {
    std::vector<Listing> lists;
    for (int source = 0; source < static_cast<int>(dataset.sources.size()); ++source)
        for (int party = 0; party < static_cast<int>(dataset.parties.size()); ++party)
            lists.push_back(make_listing(dataset, {source}, {party}));
    std::erase_if(lists, [](const Listing& list) { return list.rows.empty(); });
    return lists;
}

/// The built-in dataset and many random ones, with each of their lists, on each day of their spans.
template <class Check>
void on_every_day(const Check& check) {
    std::vector<Dataset> datasets{test::built_in()};
    for (unsigned seed = 1; seed <= 40; ++seed) datasets.push_back(test::random_dataset(seed).data);
    for (const auto& dataset : datasets)
        for (const auto& list : all_lists(dataset))
            for (Day d = dataset.first_day; d <= dataset.last_day; d = d + 1) check(dataset, list, d);
}

/// Whether a record of the list ends on the day: for low on the first day of `until`, for high on its last.
bool ends_on(const Dataset& dataset, const Listing& list, Day d, bool low) {
    return std::any_of(list.rows.begin(), list.rows.end(), [&](const ListRow& row) {
        return std::any_of(row.records.begin(), row.records.end(), [&](int record) {
            const auto& until = dataset.control[static_cast<std::size_t>(record)].until;
            return until && (low ? until->earliest : until->latest) == d;
        });
    });
}

}  // namespace

TEST_CASE("the random datasets nest, end and begin again") {
    int nested = 0, ended = 0, lists = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto small = test::random_dataset(seed);
        for (const auto& list : all_lists(small.data)) {
            ++lists;
            nested +=
                std::any_of(list.rows.begin(), list.rows.end(), [](auto& row) { return row.inside >= 0; });
            ended += std::any_of(list.rows.begin(), list.rows.end(),
                                 [](auto& row) { return row.records.size() > 1; });
        }
    }
    CHECK(lists > 60);
    CHECK(nested > 20);
    CHECK(ended > 20);
}

TEST_CASE("on every day the totals are those of a slow replay of all records") {
    on_every_day([](const Dataset& dataset, const Listing& list, Day d) {
        for (const auto counting : {Counting::once, Counting::as_listed}) {
            const auto expected =
                replayed_low_high(dataset, list.source.value, list.party.value, d, counting);
            const auto found = listed_km2(dataset, list, d, counting);
            if (found != expected) {  // a million comparisons: told to Catch only when they fail
                CAPTURE(dataset.title, iso_text(d), list.source.value, counting == Counting::once);
                REQUIRE(found == expected);
            }
        }
    });
    SUCCEED();
}

TEST_CASE("low is at most high on every day") {
    on_every_day([](const Dataset& dataset, const Listing& list, Day d) {
        for (const auto counting : {Counting::once, Counting::as_listed}) {
            const auto sum = listed_km2(dataset, list, d, counting);
            if (sum.low > sum.high)
                FAIL(dataset.title << " " << iso_text(d) << " " << sum.low << " > " << sum.high);
        }
    });
    SUCCEED();
}

TEST_CASE("counted once is at most as listed on every day") {
    on_every_day([](const Dataset& dataset, const Listing& list, Day d) {
        const auto once = listed_km2(dataset, list, d, Counting::once);
        const auto as_listed = listed_km2(dataset, list, d, Counting::as_listed);
        if (once.low > as_listed.low || once.high > as_listed.high) FAIL(dataset.title << " " << iso_text(d));
    });
    SUCCEED();
}

TEST_CASE("a total never falls except where a record ends") {
    on_every_day([](const Dataset& dataset, const Listing& list, Day d) {
        if (d == dataset.first_day) return;
        for (const auto counting : {Counting::once, Counting::as_listed}) {
            const auto before = listed_km2(dataset, list, d - 1, counting);
            const auto after = listed_km2(dataset, list, d, counting);
            if (after.low < before.low && !ends_on(dataset, list, d, true))
                FAIL("low falls on " << iso_text(d));
            if (after.high < before.high && !ends_on(dataset, list, d, false))
                FAIL("high falls on " << iso_text(d));
        }
    });
    SUCCEED();
}

TEST_CASE("between two days of change the total stays the same") {
    const auto& dataset = test::built_in();
    for (const auto counting : {Counting::once, Counting::as_listed}) {
        const auto series = total_series(dataset, test::built_in_list(), counting);
        std::size_t step = 0;
        for (Day d = dataset.first_day; d <= dataset.last_day; d = d + 1) {
            while (step + 1 < series.size() && series[step + 1].day <= d) ++step;
            REQUIRE(listed_total(dataset, test::built_in_list(), d, counting).sum == series[step].sum);
        }
    }
}
