// How long totals take on a large dataset: a day's sums and a daily series, and how the series grows with changes.
// Usage: stats_benchmark [--quick]; exits 1 when a target is missed or two ways to a sum differ.

#include "geodata/analysis/prepared_list.hpp"
#include "geodata/analysis/series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>

namespace {

using namespace geodata;

constexpr double day_target_ms = 20;
constexpr double series_target_ms = 1000;

Day day_of(int year, int month, int day) { return *day_from({year, month, day}); }

EdtfDate between(Day first, Day last) {
    EdtfDate date;
    date.earliest = first;
    date.latest = last;
    return date;
}

// Regions nested up to three deep, ten records for each that follow one another, every third with an interval.
Dataset large_dataset(int regions, int records_each) {
    std::mt19937 random(1988);
    const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    Dataset dataset;
    dataset.first_day = day_of(1988, 1, 1);
    dataset.last_day = day_of(1994, 12, 31);
    dataset.list_source = {0};
    dataset.parties.push_back({"north", "North", "North", "", ""});
    dataset.sources.push_back({"list", "list", "list", "", "", "", SourceRole::primary, ""});
    const int span = dataset.last_day - dataset.first_day + 1;
    for (int i = 0; i < regions; ++i) {
        const int around = i % 10 == 0 ? -1 : i % 10 < 4 ? i - i % 10 : i - i % 10 + i % 3 + 1;
        const double km2 = i % 10 == 0 ? 5000 : i % 10 < 4 ? 1000 : 100;
        dataset.regions.push_back({"r" + std::to_string(i), "", "district", {around}, Basis::mapped, "", {}});
        dataset.areas.push_back({{i}, square_km(km2 - below(50)), "as listed", {{0}, "row"}});
        const int step = span / records_each;
        for (int k = 0; k < records_each; ++k) {
            const Day from = dataset.first_day + k * step + below(step / 4);
            const Day until = dataset.first_day + k * step + step / 2 + below(step / 4);
            const int open = k % 3 == 0 ? below(step / 4) : 0;
            dataset.control.push_back({{i},
                                       {0},
                                       between(from, from + open),
                                       between(until, until + open / 2),
                                       Extent::whole,
                                       {},
                                       {{0}, "row"},
                                       ""});
        }
    }
    return dataset;
}

// Results are used, so that no work is left out.
std::size_t used = 0;

template <class Work>
double milliseconds(int times, const Work& work) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        used += work();
        const auto end = std::chrono::steady_clock::now();
        taken.push_back(std::chrono::duration<double, std::milli>(end - start).count());
    }
    std::nth_element(taken.begin(), taken.begin() + times / 2, taken.end());
    return taken[static_cast<std::size_t>(times / 2)];
}

struct Times {
    double list_ms = 0;
    double prepare_ms = 0;
    double day_ms = 0;
    double steps_ms = 0;
    double daily_ms = 0;  ///< steps and one point for every day
    std::size_t changes = 0;
    bool agree = true;
};

bool days_agree(const Dataset& dataset, const PreparedList& list, const std::vector<TotalStep>& steps) {
    for (Day day = dataset.first_day; day <= dataset.last_day; day = day + 97) {
        const auto slow = list.totals_on(day);
        const auto& fast = step_on(steps, day);
        if (slow.once != fast.once || slow.as_listed != fast.as_listed) {
            return false;
        }
    }
    return true;
}

Times measure(const Dataset& dataset, int times) {
    Times result;
    const auto listing = default_listing(dataset);
    result.list_ms = milliseconds(times, [&] { return default_listing(dataset).rows.size(); });
    const PreparedList list(dataset, listing);
    result.prepare_ms = milliseconds(times, [&] { return PreparedList(dataset, listing).size(); });
    int offset = 0;
    result.day_ms = milliseconds(4 * times + 1, [&] {
        return list.totals_on(dataset.first_day + (offset += 131) % 2500).rows.size();
    });
    result.steps_ms = milliseconds(times, [&] { return list.steps().size(); });
    const auto steps = list.steps();
    result.daily_ms = milliseconds(times, [&] {
        return series_by(list.steps(), Step::day, dataset.first_day, dataset.last_day).size();
    });
    for (const auto& step : steps) {
        result.changes += static_cast<std::size_t>(step.gained + step.lost);
    }
    result.agree = days_agree(dataset, list, steps);
    return result;
}

Times report(int regions, int records_each, int times) {
    const auto dataset = large_dataset(regions, records_each);
    const auto t = measure(dataset, times);
    fmt::print("{:>8} {:>9} {:>9} {:>9.1f} {:>11.1f} {:>8.2f} {:>9.1f} {:>10.1f}  {}\n", regions,
               dataset.control.size(), t.changes, t.list_ms, t.prepare_ms, t.day_ms, t.steps_ms, t.daily_ms,
               t.agree ? "agree" : "DIFFER");
    std::fflush(stdout);
    return t;
}

}  // namespace

int main(int count, char** arguments) {
    const bool quick = count > 1 && std::string(arguments[1]) == "--quick";
    const int scale = quick ? 20 : 1;
    fmt::print("median ms; 'day' and 'daily' after loading and preparing, 2557 days\n");
    fmt::print("{:>8} {:>9} {:>9} {:>9} {:>11} {:>8} {:>9} {:>10}\n", "regions", "records", "changes", "list",
               "prepare", "day", "steps", "daily");
    bool good = true;
    Times last;
    for (const auto& [regions, records] :
         {std::pair{12'500, 10}, {25'000, 10}, {50'000, 10}, {100'000, 10}}) {
        last = report(regions / scale, records, quick ? 3 : 5);
        good = good && last.agree;
    }
    for (const int records : {1, 5}) {  // the same days and regions, fewer changes
        good = report(100'000 / scale, records, 3).agree && good;
    }
    good = good && last.day_ms < day_target_ms && last.daily_ms < series_target_ms;
    fmt::print("targets: a day below {} ms, the daily series below {} ms: {}\n", day_target_ms,
               series_target_ms, good ? "met" : "MISSED");
    return good ? 0 : 1;
}
