#include "app/cli/database_load.hpp"
#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

struct StatsOptions : ReportOptions {
    std::string by;
};

// A database adds up itself, and its rows stay where they are.
Report database_report(DatabaseDataset& database, const Options& options, const ReportOptions& choices) {
    const auto frame = frame_of(database);
    const auto list = list_of(options, frame);
    return sums_report(frame, list, day_sums(database, frame, list, chosen_day(options, frame)),
                       chosen_denominator(frame, profile_of(list), choices));
}

Report loaded_report(const Loaded& loaded, const Options& options, const StatsOptions& choices) {
    const auto& dataset = *loaded.dataset;
    const auto day = chosen_day(options, dataset);
    return choices.by.empty() ? stats_report(dataset, loaded.listing, day,
                                             chosen_denominator(dataset, loaded.listing.profile, choices))
                              : party_stats_report(dataset, loaded.listing, day);
}

int run_stats(const StatsOptions& choices, const Options& options, const Streams& streams) {
    const auto database = choices.by.empty() ? database_of_days(options) : nullptr;
    deliver(database ? database_report(*database, options, choices)
                     : loaded_report(load(options), options, choices),
            options, choices, streams);
    return 0;
}

}  // namespace

Command stats_command() {
    return command_with<StatsOptions>(
        "stats", "Regions, dates, areas and totals on a day",
        [](CLI::App& app, Options& options, StatsOptions& choices) {
            add_date_option(app, options);
            app.add_option("--by", choices.by, "One row for each party: what it holds on the day")
                ->check(CLI::IsMember({"party"}));
            add_table_options(app, options, choices);
            add_denominator_option(app, choices);
        },
        run_stats);
}

}  // namespace viewer
