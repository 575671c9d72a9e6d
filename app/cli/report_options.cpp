#include "app/cli/report_options.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace viewer {

using namespace geodata;

void add_table_options(CLI::App& app, Options& options, ReportOptions& report) {
    add_format_flags(app, options);
    app.add_flag("--markdown", report.markdown, "Print Markdown")
        ->excludes(app.get_option("--json"))
        ->excludes(app.get_option("--csv"));
    add_output_options(app, options);
    add_dataset_options(app, options);
}

void add_denominator_option(CLI::App& app, ReportOptions& report) {
    app.add_option("--denominator", report.denominator,
                   "Id of the reference area that shares are of (default: the profile's)");
}

void deliver(const Report& report, const Options& options, const ReportOptions& chosen,
             const Streams& streams) {
    const auto format = options.json      ? ReportFormat::json
                        : options.csv     ? ReportFormat::csv
                        : chosen.markdown ? ReportFormat::markdown
                                          : ReportFormat::text;
    deliver(print(report, format), options, streams);
}

ReferenceAreaIndex chosen_denominator(const Dataset& dataset, const Profile& profile,
                                      const ReportOptions& report) {
    if (report.denominator.empty()) {
        return profile.denominator;
    }
    const auto& areas = dataset.reference_areas;
    if (const auto* named = row_with(areas, &ReferenceArea::id, report.denominator)) {
        return {static_cast<int>(named - areas.data())};
    }
    const auto known = each_of(areas, &ReferenceArea::id);
    refuse_value("--denominator", "one of " + joined(known, ", "), report.denominator, known);
}

}  // namespace viewer
