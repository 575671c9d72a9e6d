#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

struct CompareOptions {
    ReportOptions report;
    std::string a;
    std::string b;
    bool sources = false;
};

void refuse_days(const CompareOptions& choices) {
    if (!choices.a.empty() || !choices.b.empty() || !choices.report.denominator.empty()) {
        throw UsageError{
            "--sources lays whole facts side by side and takes no --a, --b or --denominator; leave "
            "them out."};
    }
}

int run_compare(const CompareOptions& choices, const Options& options, const Streams& streams) {
    const auto loaded = load(options);
    const auto& dataset = *loaded.dataset;
    const auto format = chosen_report_format(options, choices.report);
    if (choices.sources) {
        refuse_days(choices);
        deliver(print(sources_report(dataset), format), options, streams);
        return 0;
    }
    if (choices.a.empty() || choices.b.empty()) {
        throw UsageError{"compare needs two days, --a DAY --b DAY, or --sources."};
    }
    const auto report = compare_report(dataset, loaded.listing, day_in_span(dataset, choices.a, "--a"),
                                       day_in_span(dataset, choices.b, "--b"),
                                       chosen_denominator(dataset, loaded.listing.profile, choices.report));
    deliver(print(report, format), options, streams);
    return 0;
}

}  // namespace

Command compare_command() {
    return command_with<CompareOptions>(
        "compare", "Two days compared, or the sources side by side",
        [](CLI::App& app, Options& options, CompareOptions& choices) {
            app.add_option("--a", choices.a, "The first day, like 1992-05-08")->check(is_day);
            app.add_option("--b", choices.b, "The second day")->check(is_day);
            app.add_flag("--sources", choices.sources,
                         "Instead of two days: the same facts from several sources, with their spread");
            add_table_options(app, options, choices.report);
            add_denominator_option(app, choices.report);
        },
        run_compare);
}

}  // namespace viewer
