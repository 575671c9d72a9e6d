#include "app/cli/report_options.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

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

ReportFormat chosen_report_format(const Options& options, const ReportOptions& report) {
    return options.json      ? ReportFormat::json
           : options.csv     ? ReportFormat::csv
           : report.markdown ? ReportFormat::markdown
                             : ReportFormat::text;
}

ReferenceAreaIndex chosen_denominator(const Dataset& dataset, const Profile& profile,
                                      const ReportOptions& report) {
    if (report.denominator.empty()) {
        return profile.denominator;
    }
    std::vector<std::string> known;
    for (std::size_t i = 0; i < dataset.reference_areas.size(); ++i) {
        if (dataset.reference_areas[i].id == report.denominator) {
            return {static_cast<int>(i)};
        }
        known.push_back(dataset.reference_areas[i].id);
    }
    throw UsageError{fmt::format("--denominator must be one of {}, found '{}'.{}", joined(known, ", "),
                                 report.denominator, did_you_mean(report.denominator, known))};
}

}  // namespace viewer
