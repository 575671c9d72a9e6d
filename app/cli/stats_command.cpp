#include "app/cli/command.hpp"
#include "app/export/reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

int run_stats(const Options& options, const Streams& streams) {
    const auto loaded = load(options);
    const auto report = make_stats(*loaded.dataset, loaded.listing, chosen_day(options, *loaded.dataset));
    const auto form = options.json ? stats_json : options.csv ? stats_csv : stats_text;
    deliver(form(*loaded.dataset, loaded.listing, report), options, streams);
    return 0;
}

}  // namespace

Command stats_command() {
    return {"stats", "Regions, dates, areas and totals on a day",
            [](CLI::App& app, Options& options) {
                add_date_option(app, options);
                add_format_flags(app, options);
                add_output_options(app, options);
                add_dataset_options(app, options);
            },
            run_stats};
}

}  // namespace viewer
