#include "app/cli/report_options.hpp"
#include "app/export/tables/party_report.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace viewer {

namespace {

struct StatsOptions : ReportOptions {
    std::string by;
};

int run_stats(const Options& options, const StatsOptions& choices, const Streams& streams) {
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
    const auto choices = std::make_shared<StatsOptions>();
    return {"stats", "Regions, dates, areas and totals on a day",
            [choices](CLI::App& app, Options& options) {
                *choices = {};
                add_date_option(app, options);
                app.add_option("--by", choices->by, "One row for each party: what it holds on the day")
                    ->check(CLI::IsMember({"party"}));
                add_table_options(app, options, *choices);
                add_denominator_option(app, *choices);
            },
            [choices](const Options& options, const Streams& streams) {
                return run_stats(options, *choices, streams);
            }};
}

}  // namespace viewer
