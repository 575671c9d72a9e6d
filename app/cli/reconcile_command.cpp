#include "app/cli/command.hpp"
#include "app/export/reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

int run_reconcile(const Options& options, const Streams& streams) {
    const auto loaded = load(options);
    const auto form = options.json ? reconcile_json : options.csv ? reconcile_csv : reconcile_text;
    deliver(form(*loaded.dataset, loaded.listing), options, streams);
    return 0;
}

}  // namespace

Command reconcile_command() {
    return {"reconcile", "Stated totals held against what the list gives",
            [](CLI::App& app, Options& options) {
                add_format_flags(app, options);
                add_output_options(app, options);
                add_dataset_options(app, options);
            },
            run_reconcile};
}

}  // namespace viewer
