#include "geodata/analysis/control/day_statistics.hpp"
#include "geodata/analysis/control/prepared_list.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/slow_reference.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::day;
using test::SmallDataset;

namespace {

/// The first day a reading counts, in words of our own: not by the program's `reading.hpp`.
int counted_from(const EdtfDate& from, Reading reading) {
    if (reading == Reading::low) return from.latest.number;
    if (reading == Reading::high) return from.earliest.number;
    if (from.open_start || from.open_end) return from.latest.number;
    return from.earliest.number + (from.latest.number - from.earliest.number) / 2;
}

int counted_until(const EdtfDate& until, Reading reading) {
    if (reading == Reading::low) return until.earliest.number;
    if (reading == Reading::high) return until.latest.number;
    return until.earliest.number + (until.latest.number - until.earliest.number) / 2;
}

/// A slow replay of all records on one day.
double replayed_km2(const Dataset& dataset, const Listing& list, Day on, Reading reading, Counting counting) {
    std::vector<bool> held(dataset.regions.size());
    for (const auto& record : dataset.control) {
        const bool listed = record.citation.source == list.source && record.holder == list.party &&
                            record.extent == Extent::whole;
        const bool begun = on.number >= counted_from(record.from, reading);
        const bool over = record.until && on.number >= counted_until(*record.until, reading);
        if (listed && begun && !over) held[record.region.position()] = true;
    }
    double sum = 0;
    for (std::size_t i = 0; i < held.size(); ++i) {
        bool inside = false;
        for (auto around = dataset.regions[i].part_of; around; around = dataset[around].part_of)
            inside = inside || held[around.position()];
        const auto claim = std::find_if(dataset.areas.begin(), dataset.areas.end(), [&](const AreaClaim& c) {
            return c.region.position() == i && c.citation.source == list.source;
        });
        if (held[i] && claim != dataset.areas.end() && (!inside || counting == Counting::as_listed))
            sum += in_square_km(claim->area);
    }
    return sum;
}

std::vector<Listing> all_lists(const Dataset& dataset) {
    std::vector<Listing> lists;
    for (int source = 0; source < static_cast<int>(dataset.sources.size()); ++source)
        for (auto& list : listings_of(dataset, SourceIndex{source})) lists.push_back(std::move(list));
    return lists;
}

template <class Check>
void on_every_list(const Check& check) {
    std::vector<Dataset> datasets{test::built_in()};
    for (unsigned seed = 101; seed <= 130; ++seed) datasets.push_back(test::random_dataset(seed).data);
    for (const auto& dataset : datasets)
        for (const auto& list : all_lists(dataset)) check(dataset, list);
}

}  // namespace

TEST_CASE("on every day of every list the step series equals a slow replay of all records") {
    on_every_list([](const Dataset& dataset, const Listing& list) {
        const auto steps = PreparedList(dataset, list).steps();
        for (Day d = dataset.first_day; d <= dataset.last_day; d = d + 1)
            for (const auto counting : {Counting::once, Counting::as_listed})
                for (const auto reading : readings) {
                    const double expected = replayed_km2(dataset, list, d, reading, counting);
                    const double found = in_square_km(step_on(steps, d).sum(counting)[reading]);
                    if (found != expected)
                        FAIL(dataset.title << " " << iso_text(d) << " " << reading_text(reading) << ": "
                                           << found << " instead of " << expected);
                }
    });
    SUCCEED();
}

TEST_CASE("the sums of a day are those of the step in force, and those of its rows") {
    on_every_list([](const Dataset& dataset, const Listing& list) {
        const PreparedList prepared(dataset, list);
        const auto steps = prepared.steps();
        for (Day d = dataset.first_day; d <= dataset.last_day; d = d + 11) {
            const auto totals = prepared.totals_on(d);
            REQUIRE(totals.once == step_on(steps, d).once);
            REQUIRE(totals.as_listed == step_on(steps, d).as_listed);
            LowMidHigh once;
            for (const auto& row : totals.rows)
                for (const auto reading : readings) once[reading] += row.added(reading, Counting::once);
            REQUIRE(once == totals.once);
        }
    });
}

TEST_CASE("low is at most midpoint and midpoint at most high, and once at most as listed, on all days") {
    on_every_list([](const Dataset& dataset, const Listing& list) {
        const auto steps = PreparedList(dataset, list).steps();
        for (Day d = dataset.first_day; d <= dataset.last_day; d = d + 1) {
            const auto& step = step_on(steps, d);
            for (const auto& sum : {step.once, step.as_listed})
                if (sum.low > sum.midpoint || sum.midpoint > sum.high)
                    FAIL(dataset.title << " " << iso_text(d));
            for (const auto reading : readings)
                if (step.once[reading] > step.as_listed[reading]) FAIL(dataset.title << " " << iso_text(d));
        }
    });
    SUCCEED();
}

TEST_CASE("the prepared sums are those of the list row by row on every day") {
    on_every_list([](const Dataset& dataset, const Listing& list) {
        const PreparedList prepared(dataset, list);
        for (Day d = dataset.first_day; d <= dataset.last_day; d = d + 7)
            for (const auto counting : {Counting::once, Counting::as_listed}) {
                const auto& sum = prepared.totals_on(d).sum(counting);
                REQUIRE(test::sum_row_by_row(dataset, list, d, counting) == Bounds{sum.low, sum.high});
            }
    });
}

// A row that another record already counts as possible begins no second time.
TEST_CASE("the news of the steps are the changes and ends of intervals, each once") {
    on_every_list([](const Dataset& dataset, const Listing& list) {
        std::vector<Day> begins_or_ends;
        std::vector<Day> interval_ends;
        for (const auto& step : PreparedList(dataset, list).steps()) {
            if (step.news.gained + step.news.lost > 0) begins_or_ends.push_back(step.day);
            if (step.news.interval_ends > 0) interval_ends.push_back(step.day);
        }
        const auto found = chronology_of(dataset, list);
        std::vector<Day> all;
        std::vector<Day> surely;
        for (const auto& day : found.changes) {
            const auto sure = [](const Change& c) { return c.before != Hold::possible; };
            all.push_back(day.day);
            if (std::any_of(day.changes.begin(), day.changes.end(), sure)) surely.push_back(day.day);
        }
        std::vector<Day> ends;
        for (const auto& day : found.interval_ends) ends.push_back(day.day);
        CHECK(std::includes(all.begin(), all.end(), begins_or_ends.begin(), begins_or_ends.end()));
        CHECK(std::includes(begins_or_ends.begin(), begins_or_ends.end(), surely.begin(), surely.end()));
        CHECK(interval_ends == ends);
    });
}

TEST_CASE("gains less losses of all days are what is stated to be held at the end but not before the span") {
    on_every_list([](const Dataset& dataset, const Listing& list) {
        int news = 0;
        for (const auto& step : PreparedList(dataset, list).steps())
            news += step.news.gained - step.news.lost;
        int held = 0;
        for (const auto& row : list.rows)
            held += (stated_on(dataset, row, dataset.last_day) ? 1 : 0) -
                    (stated_on(dataset, row, dataset.first_day - 1) ? 1 : 0);
        CHECK(news == held);
    });
}

TEST_CASE("kinds add up to the whole, and parties to all that a source lists") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        auto small = test::random_dataset(seed);
        for (std::size_t i = 0; i < small.data.regions.size(); ++i)
            small.data.regions[i].kind = i % 3 == 0 ? "a" : i % 3 == 1 ? "b" : "c";
        for (Day d = small.data.first_day; d <= small.data.last_day; d = d + 13) {
            LowMidHigh parties;
            for (const auto& list : listings_of(small.data, SourceIndex{0})) {
                const auto totals = day_totals(small.data, list, d);
                parties += totals.as_listed;
                LowMidHigh kinds;
                for (const auto& kind : totals_by_kind(small.data, list, totals)) kinds += kind.once;
                REQUIRE(kinds == totals.once);
            }
            LowMidHigh rows;
            for (int party = 0; party < 2; ++party)
                for (const auto reading : readings)
                    rows[reading] += square_km(
                        replayed_km2(small.data, make_listing(small.data, SourceIndex{0}, PartyIndex{party}),
                                     d, reading, Counting::as_listed));
            REQUIRE(parties == rows);
        }
    }
}

TEST_CASE(
    "the built-in list has a midpoint reading between low and high while Nagorno-Karabakh is only possible") {
    const auto on = [](const char* iso) {
        return day_totals(test::built_in(), test::built_in_list(), day(iso));
    };
    CHECK(on("1990-07-01").once == LowMidHigh{{}, {}, square_km(4400)});
    CHECK(on("1990-07-02").once == LowMidHigh{{}, square_km(4400), square_km(4400)});
    CHECK(on("1992-05-18").once == LowMidHigh{square_km(2129), square_km(6240), square_km(6240)});
    CHECK(on("1992-05-18").as_listed == LowMidHigh{square_km(2129), square_km(6529), square_km(6529)});
    CHECK(on("1994-12-31").once == LowMidHigh{square_km(14'393), square_km(14'393), square_km(14'393)});
}

TEST_CASE("within a scope a region counts inside only what the scope names") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    const auto hill = small.region("hill", 30, valley);
    const auto farm = small.region("farm", 10, hill);
    for (const auto region : {valley, hill, farm}) small.held(region, "1900-01-01");
    const Scope outer_and_inner{{valley, farm}, {}, {}, ""};
    const Scope inner{{hill, farm}, {}, {}, ""};
    const auto once = [&](const Scope* scope) {
        return in_square_km(day_totals(small.data, small.list(), day("1900-02-01"), scope).once.low);
    };
    CHECK(once(nullptr) == 100);
    CHECK(once(&outer_and_inner) == 100);
    CHECK(once(&inner) == 30);
}

TEST_CASE("what lies within comes back into the sum when the region around it ends") {
    SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(small.region("hill", 30, valley), "1900-02-01");
    small.held(valley, "1900-03-01", "1900-04-01");
    const auto steps = PreparedList(small.data, small.list()).steps();
    REQUIRE(steps.size() == 4);
    CHECK(in_square_km(steps[1].once.low) == 30);
    CHECK(in_square_km(steps[2].once.low) == 100);
    CHECK(in_square_km(steps[2].as_listed.low) == 130);
    CHECK(in_square_km(steps[3].once.low) == 30);
    CHECK(steps[2].news == ListNews{1, 0, 0});
    CHECK(steps[3].news == ListNews{0, 1, 0});
}

TEST_CASE("records before and after the span leave no step, those that run into it begin on its first day") {
    SmallDataset small;
    small.held(small.region("early", 1), "1890-01-01", "1899-01-01");
    small.held(small.region("running", 2), "1890-01-01", "1900-03-01");
    small.held(small.region("late", 4), "1902-01-01");
    const auto steps = PreparedList(small.data, small.list()).steps();
    REQUIRE(steps.size() == 2);
    CHECK(in_square_km(steps[0].once.low) == 2);
    CHECK(steps[0].news == ListNews{});
    CHECK(steps[1].day == day("1900-03-01"));
    CHECK(steps[1].once == LowMidHigh{});
}
