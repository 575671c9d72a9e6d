#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

int run_stats(const ReportOptions& choices, const Options& options, const Streams& streams) {
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
