#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/base/error.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

struct ReconcileOptions : ReportOptions {
    std::vector<std::string> totals;
    UserTotalFields fields;
    bool only_added = false;
    bool solve = false;
    bool strict = false;
};

// Added totals are numbered Y1, Y2 … ("yours"), in the order given.
std::vector<StatedTotal> added_totals(const Dataset& dataset, const ReconcileOptions& choices) {
    std::vector<UserTotalFields> all;
    for (const auto& sentence : choices.totals) {
        all.push_back(parse_user_total(sentence));
    }
    if (!choices.fields.value.empty()) {
        all.push_back(choices.fields);
        if (all.back().quantity.empty()) {
            all.back().quantity = "share";
        }
    }
    std::vector<StatedTotal> totals;
    for (const auto& fields : all) {
        totals.push_back(make_user_total(dataset, fields, fmt::format("Y{}", totals.size() + 1)));
    }
    return totals;
}

ReconcileChoices chosen(const Dataset& dataset, const ReconcileOptions& choices) {
    try {
        return {added_totals(dataset, choices), choices.only_added, choices.solve};
    } catch (const Error& error) {
        throw UsageError{error.what()};
    }
}

int run_reconcile(const ReconcileOptions& choices, const Options& options, const Streams& streams) {
    const auto loaded = load(options);
    const auto result = reconcile_report(*loaded.dataset, loaded.listing, chosen(*loaded.dataset, choices));
    deliver(result.report, options, choices, streams);
    return choices.strict && result.differing > 0 ? 1 : 0;
}

void add_total_options(CLI::App& app, ReconcileOptions& choices) {
    app.add_option("--total", choices.totals,
                   "A total of your own, like '20 % of Italy as of 1861: Venetia, Latium'; 'held by' and a "
                   "name before "
                   "'as of' says whose land; may be given several times")
        ->take_all();
    app.add_option("--value", choices.fields.value, "The same in parts: its value, like 20 or 'about 20'");
    for (const auto& [name, field, help] :
         {std::tuple{"--quantity", &choices.fields.quantity,
                     "share, area, held_count, change_count or event_count (default: share)"},
          std::tuple{"--scope", &choices.fields.scope,
                     "Regions by name or id, and kind=… (default: the regions of the list)"},
          std::tuple{"--as-of", &choices.fields.as_of, "Its time, like 1992 (default: the last day)"},
          std::tuple{"--denominator", &choices.fields.denominator, "Reference area of a share"}}) {
        app.add_option(name, *field, help)->needs(app.get_option("--value"));
    }
}

}  // namespace

Command reconcile_command() {
    return command_with<ReconcileOptions>(
        "reconcile", "Stated totals compared with what the list gives",
        [](CLI::App& app, Options& options, ReconcileOptions& choices) {
            add_total_options(app, choices);
            app.add_flag("--only-added", choices.only_added, "Leave out the totals of the dataset");
            app.add_flag("--solve", choices.solve, "Say what would make each total hold");
            app.add_flag("--strict", choices.strict, "Exit with status 1 when a total differs");
            add_table_options(app, options, choices);
        },
        run_reconcile);
}

}  // namespace viewer
