#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/base/error.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

using namespace geodata;

namespace {

struct ExplainOptions : ReportOptions {
    bool numbers = false;
    std::string number;
    std::string date;
};

Explanation explained(const ExplainContext& context, const std::string& number) {
    try {
        return explain(context, number);
    } catch (const Error& error) {
        throw UsageError{error.what()};
    }
}

Report explained_number(const Loaded& loaded, const ExplainOptions& choices) {
    const auto& dataset = *loaded.dataset;
    const auto day = choices.date.empty() ? dataset.last_day : day_in_span(dataset, choices.date, "--date");
    const ExplainContext context{dataset, loaded.listing, day};
    return with_profile(choices.number.empty() ? number_ids_report(number_ids(context))
                                               : explain_report(dataset, explained(context, choices.number)),
                        dataset, loaded.listing);
}

}  // namespace

Command explain_command() {
    return report_command<ExplainOptions>(
        "explain", "A number opened up: rows, formula, rounding and sources",
        [](CLI::App& app, Options& options, ExplainOptions& choices) {
            app.add_option("NUMBER", choices.number,
                           "Id of the number, like listed.count_once.low_km2@1992-05-18, total.T1 or "
                           "area.lombardy; without one all ids are printed");
            app.add_flag("--numbers", choices.numbers,
                         "Print the ids of all numbers that can be explained, as without NUMBER")
                ->excludes(app.get_option("NUMBER"));
            app.add_option("--date", choices.date, "Day for ids without @DAY (default: the last of the span)")
                ->check(is_day);
            add_table_options(app, options, choices);
        },
        explained_number);
}

}  // namespace viewer
