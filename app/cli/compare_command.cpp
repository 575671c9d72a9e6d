#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

struct CompareOptions : ReportOptions {
    std::string a;
    std::string b;
    bool sources = false;
};

void refuse_days(const CompareOptions& choices) {
    if (!choices.a.empty() || !choices.b.empty() || !choices.denominator.empty()) {
        throw UsageError{
            "--sources lays whole facts side by side and takes no --a, --b or --denominator; leave "
            "them out."};
    }
}

Report compared(const Loaded& loaded, const CompareOptions& choices) {
    const auto& dataset = *loaded.dataset;
    if (choices.sources) {
        refuse_days(choices);
        return sources_report(dataset);
    }
    if (choices.a.empty() || choices.b.empty()) {
        throw UsageError{"compare needs two days, --a DAY --b DAY, or --sources."};
    }
    return compare_report(dataset, loaded.listing, day_in_span(dataset, choices.a, "--a"),
                          day_in_span(dataset, choices.b, "--b"),
                          chosen_denominator(dataset, loaded.listing.profile, choices));
}

}  // namespace

Command compare_command() {
    return report_command<CompareOptions>(
        "compare", "Two days compared, or the sources side by side",
        [](CLI::App& app, Options& options, CompareOptions& choices) {
            app.add_option("--a", choices.a, "The first day, like 1992-05-08")->check(is_day);
            app.add_option("--b", choices.b, "The second day")->check(is_day);
            app.add_flag("--sources", choices.sources,
                         "Instead of two days: the same facts from several sources, with their spread");
            add_table_options(app, options, choices);
            add_denominator_option(app, choices);
        },
        compared);
}

}  // namespace viewer
