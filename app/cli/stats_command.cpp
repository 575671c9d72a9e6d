#include "app/cli/database_load.hpp"
#include "app/cli/database_sums.hpp"
#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

// A database adds up itself, and its rows stay where they are.
int run_sums(geodata::DatabaseDataset& database, const Options& options, const ReportOptions& choices,
             const Streams& streams) {
    const auto frame = frame_of(database);
    const auto list = list_of(options, frame);
    const auto report = sums_report(frame, list, day_sums(database, frame, list, chosen_day(options, frame)),
                                    chosen_denominator(frame, geodata::profile_of(list), choices));
    deliver(print(report, chosen_report_format(options, choices)), options, streams);
    return 0;
}

int run_stats(const ReportOptions& choices, const Options& options, const Streams& streams) {
    if (const auto database = database_of_days(options)) {
        return run_sums(*database, options, choices, streams);
    }
    const auto loaded = load(options);
    const auto& dataset = *loaded.dataset;
    const auto report = make_stats(dataset, loaded.listing, chosen_day(options, dataset),
                                   chosen_denominator(dataset, loaded.listing.profile, choices));
    const auto form = options.json       ? stats_json
                      : options.csv      ? stats_csv
                      : choices.markdown ? stats_markdown
                                         : stats_text;
    deliver(form(dataset, loaded.listing, report), options, streams);
    return 0;
}

}  // namespace

Command stats_command() {
    return command_with<ReportOptions>(
        "stats", "Regions, dates, areas and totals on a day",
        [](CLI::App& app, Options& options, ReportOptions& choices) {
            add_date_option(app, options);
            add_table_options(app, options, choices);
            add_denominator_option(app, choices);
        },
        run_stats);
}

}  // namespace viewer
