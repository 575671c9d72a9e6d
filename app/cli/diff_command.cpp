#include "app/cli/report_options.hpp"
#include "geodata/analysis/totals/totals.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/units.hpp"
#include "geodata/import/import.hpp"
#include "geodata/io/dataset_diff.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

/// The listed sum of a day in both datasets, where it differs.
struct MovedTotal {
    Day day;
    Bounds before;
    Bounds after;
};

Bounds sum_on(const std::vector<ListedTotal>& series, Day day) {
    Bounds sum;
    for (const auto& step : series) {
        if (step.day <= day) {
            sum = step.sum;
        }
    }
    return sum;
}

bool same_km2(Area a, Area b) { return std::abs(in_square_km(a) - in_square_km(b)) < 1e-6; }

// From each day on which either is counted otherwise.
std::vector<MovedTotal> moved_totals(const Loaded& before, const Loaded& after) {
    const auto a = total_series(*before.dataset, before.listing, Counting::once);
    const auto b = total_series(*after.dataset, after.listing, Counting::once);
    std::set<Day> days;
    for (const auto* series : {&a, &b}) {
        for (const auto& step : *series) {
            days.insert(step.day);
        }
    }
    std::vector<MovedTotal> moved;
    for (const auto day : days) {
        const MovedTotal total{day, sum_on(a, day), sum_on(b, day)};
        const bool same =
            same_km2(total.before.low, total.after.low) && same_km2(total.before.high, total.after.high);
        const bool goes_on =
            !moved.empty() && moved.back().before == total.before && moved.back().after == total.after;
        if (!same && !goes_on) {
            moved.push_back(total);
        }
    }
    return moved;
}

const char* word_of(RowChange::Kind kind) {
    return kind == RowChange::Kind::added     ? "added"
           : kind == RowChange::Kind::removed ? "removed"
                                              : "changed";
}

std::string cells_text(const RowChange& difference) {
    std::vector<std::string> parts;
    for (const auto& cell : difference.cells) {
        const auto shown = [](const std::string& text) {
            return text.empty() ? std::string("nothing") : text;
        };
        parts.push_back(fmt::format("{}: {} → {}", cell.column, shown(cell.before), shown(cell.after)));
    }
    if (difference.outline) {
        parts.emplace_back("another outline");
    }
    return joined(parts, "; ");
}

std::vector<ReportPart> diff_parts(const std::vector<RowChange>& rows,
                                   const std::vector<MovedTotal>& totals) {
    if (rows.empty()) {
        return {{"", {"The two are the same."}, {}}};
    }
    std::vector<ReportPart> parts;
    for (const auto& row : rows) {
        if (parts.empty() || row.table != parts.back().heading) {
            parts.push_back({row.table, {}, {}});
        }
        const auto cells = cells_text(row);
        parts.back().sentences.push_back(
            fmt::format("  {} {}{}", word_of(row.kind), row.row, cells.empty() ? "" : ": " + cells));
    }
    parts.push_back({"Listed total, overlaps counted once", {}, {}});
    for (const auto& total : totals) {
        parts.back().sentences.push_back(fmt::format("  from {}: {} km² → {} km²", long_text(total.day),
                                                     bounds_text(total.before), bounds_text(total.after)));
    }
    if (totals.empty()) {
        parts.back().sentences.emplace_back("  the same on all days");
    }
    return parts;
}

Json bounds_json(const Bounds& sum) {
    return {{"low_km2", in_square_km(sum.low)}, {"high_km2", in_square_km(sum.high)}};
}

Json diff_json(const std::vector<RowChange>& rows, const std::vector<MovedTotal>& totals) {
    const auto cell_json = [](const auto& cell) {
        return Json{{"column", cell.column}, {"before", cell.before}, {"after", cell.after}};
    };
    const auto row_json = [&](const RowChange& row) {
        return Json{{"kind", word_of(row.kind)},
                    {"table", row.table},
                    {"row", row.row},
                    {"cells", json_list(row.cells, cell_json)},
                    {"outline", row.outline}};
    };
    const auto total_json = [](const MovedTotal& total) {
        return Json{{"from", iso_text(total.day)},
                    {"before", bounds_json(total.before)},
                    {"after", bounds_json(total.after)}};
    };
    return Json{{"rows", json_list(rows, row_json)}, {"totals", json_list(totals, total_json)}};
}

Loaded load_one(const std::filesystem::path& path) {
    Options options;
    options.dataset = path;
    return load(options);
}

int run_diff(const std::vector<std::filesystem::path>& both, const Options& options, const Streams& streams) {
    const auto before = load_one(both[0]);
    const auto after = load_one(both[1]);
    const auto rows = differences_of(*before.dataset, *after.dataset);
    const auto totals = moved_totals(before, after);
    deliver({diff_parts(rows, totals), {}, {}, diff_json(rows, totals)}, options, {}, streams);
    return rows.empty() ? 0 : 1;
}

}  // namespace

Command diff_command() {
    return command_with<std::vector<std::filesystem::path>>(
        "diff",
        "What differs between two datasets: rows, dates, areas, outlines, and what moves in the totals",
        [](CLI::App& app, Options& options, std::vector<std::filesystem::path>& both) {
            app.add_option("DATASET", both, "Two datasets, the earlier first")->required()->expected(2);
            app.add_flag("--json", options.json, "Print JSON");
            add_output_options(app, options);
        },
        run_diff);
}

}  // namespace viewer
