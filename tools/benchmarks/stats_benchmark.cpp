// How long totals take on a large dataset: all that `terrachron stats` says of a day, a daily series, and how both grow
// with regions and changes.
// Usage: stats_benchmark [--quick]; exits 1 when a target is missed or two ways to a sum differ.

#include "geodata/analysis/control/day_statistics.hpp"
#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/control/series.hpp"
#include "geodata/geometry/overlay.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>

namespace {

using namespace geodata;

constexpr double day_target_ms = 20;
constexpr double series_target_ms = 300;

Day day_of(int year, int month, int day) { return *day_from({year, month, day}); }

EdtfDate between(Day first, Day last) {
    EdtfDate date;
    date.earliest = first;
    date.latest = last;
    return date;
}

LonLatPolygons box(double west, double south, double width, double height) {
    Ring<LonLat> ring;
    constexpr int corners = 5;  // on each side, so that an outline has twenty
    for (const auto& [x, y, along, up] : {std::array{0.0, 0.0, 1.0, 0.0},
                                          {1.0, 0.0, 0.0, 1.0},
                                          {1.0, 1.0, -1.0, 0.0},
                                          {0.0, 1.0, 0.0, -1.0}}) {
        for (int i = 0; i < corners; ++i) {
            const double part = static_cast<double>(i) / corners;
            ring.push_back({west + width * (x + along * part), south + height * (y + up * part)});
        }
    }
    return {{ring, {}}};
}

// Groups of ten lie in cells side by side: the first is the cell, three are its thirds, six halves of these. Every
// twentieth cell reaches into its neighbour, so that outlines share land which no nesting explains.
LonLatPolygons outline(int region, int cells_in_row) {
    constexpr double side = 0.01;
    const int cell = region / 10;
    const int inside = region % 10;
    const double west = 45 + side * (cell % cells_in_row);
    const double south = 39 + side * (cell / cells_in_row);
    if (inside == 0) {
        return box(west, south, cell % 20 == 0 ? side * 1.1 : side, side);
    }
    const int third = inside < 4 ? inside - 1 : inside % 3;
    const double left = west + side / 3 * third;
    return inside < 4 ? box(left, south, side / 3, side)
                      : box(left, south + (inside - 4) / 3 * side / 2, side / 3, side / 2);
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
    dataset.reference_areas.push_back({"country", "Country", square_km(1e6), {{0}, "row"}});
    const int cells_in_row = static_cast<int>(std::ceil(std::sqrt(regions / 10.0)));
    dataset.default_view = {45, 39, 45 + 0.01 * cells_in_row, 39 + 0.01 * cells_in_row};
    const int span = dataset.last_day - dataset.first_day + 1;
    for (int i = 0; i < regions; ++i) {
        const int around = i % 10 == 0 ? -1 : i % 10 < 4 ? i - i % 10 : i - i % 10 + i % 3 + 1;
        const double km2 = i % 10 == 0 ? 5000 : i % 10 < 4 ? 1000 : 100;
        dataset.regions.push_back(
            {"r" + std::to_string(i), "", "district", {around}, Basis::mapped, "", outline(i, cells_in_row)});
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

// From a folder of tables and GeoJSON, as most datasets come.
double reading_ms(const Dataset& dataset, int times) {
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("terrachron-stats-{}", getpid());
    write_dataset(dataset, folder);
    const double taken = milliseconds(times, [&] { return read_dataset(folder).regions.size(); });
    std::filesystem::remove_all(folder);
    return taken;
}

struct Times {
    double reading_ms = 0;
    double list_ms = 0;
    double prepare_ms = 0;
    double sums_ms = 0;      ///< sums of a day, from the records
    double outlines_ms = 0;  ///< laying outlines over each other and keeping states, once
    double day_ms = 0;       ///< all statistics of a day
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

// Against one overlay of all that is held: slow, so for small datasets only.
bool unions_agree(const Dataset& dataset, const Listing& listing, const PreparedStatistics& statistics) {
    if (dataset.regions.size() > 20'000) {
        return true;
    }
    const auto shapes = regions_on_plane(dataset, dataset_projection(dataset));
    const Day day = dataset.first_day + 400;
    std::vector<ShapeReference> held;
    for (const auto& row : statistics.on(day).totals.rows) {
        if (row.held[static_cast<std::size_t>(Reading::high)]) {
            held.emplace_back(shapes[listing.rows[static_cast<std::size_t>(row.row)].region.position()]);
        }
    }
    const auto slow = union_area(held).square_metres;
    const auto fast = statistics.on(day).measured.high.square_metres;
    return std::abs(slow - fast) <= 10 * sliver_share * slow;
}

Times measure(const Dataset& dataset, int times) {
    Times result;
    const auto listing = default_listing(dataset);
    result.reading_ms = reading_ms(dataset, 3);
    result.list_ms = milliseconds(times, [&] { return default_listing(dataset).rows.size(); });
    const PreparedList list(dataset, listing);
    result.prepare_ms = milliseconds(times, [&] { return PreparedList(dataset, listing).size(); });
    int offset = 0;
    result.sums_ms = milliseconds(4 * times + 1, [&] {
        return list.totals_on(dataset.first_day + (offset += 131) % 2500).rows.size();
    });
    const auto start = std::chrono::steady_clock::now();
    const PreparedStatistics statistics(dataset, listing);
    result.outlines_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    result.day_ms = milliseconds(4 * times + 1, [&] {
        return statistics.on(dataset.first_day + (offset += 131) % 2500).totals.rows.size();
    });
    result.steps_ms = milliseconds(times, [&] { return list.steps().size(); });
    const auto steps = list.steps();
    result.daily_ms = milliseconds(times, [&] {
        return series_by(list.steps(), Step::day, dataset.first_day, dataset.last_day).size();
    });
    for (const auto& step : steps) {
        result.changes += static_cast<std::size_t>(step.news.gained + step.news.lost);
    }
    result.agree = days_agree(dataset, list, steps) && unions_agree(dataset, listing, statistics);
    return result;
}

Times report(int regions, int records_each, int times) {
    const auto dataset = large_dataset(regions, records_each);
    const auto t = measure(dataset, times);
    fmt::print(
        "{:>8} {:>9} {:>9} {:>8.0f} {:>7.1f} {:>8.1f} {:>6.2f} {:>9.0f} {:>7.2f} {:>7.1f} {:>7.1f}  {}\n",
        regions, dataset.control.size(), t.changes, t.reading_ms, t.list_ms, t.prepare_ms, t.sums_ms,
        t.outlines_ms, t.day_ms, t.steps_ms, t.daily_ms, t.agree ? "agree" : "DIFFER");
    std::fflush(stdout);
    return t;
}

}  // namespace

int main(int count, char** arguments) {
    const bool quick = count > 1 && std::string(arguments[1]) == "--quick";
    const int scale = quick ? 20 : 1;
    fmt::print("median ms. Once: reading, list, prepare, outlines (one run). Then: sums of a day, day (all "
               "that stats "
               "says of it), steps, daily (2557 days)\n");
    fmt::print("{:>8} {:>9} {:>9} {:>8} {:>7} {:>8} {:>6} {:>9} {:>7} {:>7} {:>7}\n", "regions", "records",
               "changes", "reading", "list", "prepare", "sums", "outlines", "day", "steps", "daily");
    bool good = true;
    Times first;
    Times last;
    for (const auto& [regions, records] :
         {std::pair{12'500, 10}, {25'000, 10}, {50'000, 10}, {100'000, 10}}) {
        last = report(regions / scale, records, quick ? 3 : 5);
        first = first.changes == 0 ? last : first;
        good = good && last.agree;
    }
    for (const int records : {1, 5}) {  // the same days and regions, fewer changes
        good = report(12'500 / scale, records, 3).agree && good;
    }
    const auto target = [&](const char* what, double found, double most, const char* unit) {
        const bool met = found < most;
        fmt::print("{} {:.2f}{}, target below {}{}: {}\n", what, found, unit, most, unit,
                   met ? "met" : "MISSED");
        good = good && met;
    };
    target("statistics of a day:", last.day_ms, day_target_ms, " ms");
    target("daily series:", last.daily_ms, series_target_ms, " ms");
    target("preparing by reading:", (last.list_ms + last.prepare_ms) / last.reading_ms, 1.5, "");
    target("overlaps of outlines by reading:", last.outlines_ms / last.reading_ms, 3, "");
    // Twice of linear, since caches are fuller and the machine does other things beside.
    target("eight times the changes take, times as long:", last.daily_ms / first.daily_ms, 16, "");
    return good ? 0 : 1;
}
