#include "app/cli/database_load.hpp"
#include "app/cli/database_sums.hpp"
#include "app/cli/report_options.hpp"
#include "app/export/tables/party_report.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

struct StatsOptions : ReportOptions {
    std::string by;
};

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

int run_stats(const StatsOptions& choices, const Options& options, const Streams& streams) {
    const auto database = choices.by.empty() ? database_of_days(options) : nullptr;
    if (database) {
        return run_sums(*database, options, choices, streams);
    }
    const auto loaded = load(options);
    const auto& dataset = *loaded.dataset;
    if (!choices.by.empty()) {
        deliver(print(party_stats_report(dataset, loaded.listing, chosen_day(options, dataset)),
                      chosen_report_format(options, choices)),
                options, streams);
        return 0;
    }
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
