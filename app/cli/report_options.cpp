#include "app/cli/report_options.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/spreadsheet_text.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

struct NamedFormat {
    ReportFormat format;
    const char* flag;
    std::string_view ending;
};

constexpr std::array named_formats{NamedFormat{ReportFormat::text, "", ".txt"},
                                   NamedFormat{ReportFormat::csv, "--csv", ".csv"},
                                   NamedFormat{ReportFormat::json, "--json", ".json"},
                                   NamedFormat{ReportFormat::markdown, "--markdown", ".md"}};

// Endings by which other programs would take a report for something else.
constexpr std::array<std::string_view, 22> other_endings{
    ".xlsx", ".xls", ".ods",  ".html", ".htm",  ".pdf", ".doc",     ".docx", ".odt", ".png", ".jpg",
    ".jpeg", ".svg", ".webp", ".tif",  ".tiff", ".gif", ".geojson", ".gpkg", ".shp", ".kml", ".zip"};

const NamedFormat* flagged_format(const Options& options, const ReportOptions& chosen) {
    return options.csv       ? &named_formats[1]
           : options.json    ? &named_formats[2]
           : chosen.markdown ? &named_formats[3]
                             : nullptr;
}

bool comes_as(const Report& report, ReportFormat format) {
    return format == ReportFormat::csv    ? !report.data.columns.empty()
           : format == ReportFormat::json ? !report.json.is_null()
                                          : true;
}

std::string endings_of(const Report& report) {
    std::vector<std::string> endings;
    for (const auto& each : named_formats) {
        if (comes_as(report, each.format)) {
            endings.emplace_back(each.ending);
        }
    }
    return "a file ending in " + joined(endings, ", ");
}

// As a flag says, else as the ending of the file does. A file whose name promises something else is not written.
ReportFormat format_of(const Report& report, const Options& options, const ReportOptions& chosen) {
    const auto file = options.output.string();
    const auto ending = lower_case(options.output.extension().string());
    const auto* named = first_of(named_formats, [&](const NamedFormat& one) { return one.ending == ending; });
    const auto* flagged = flagged_format(options, chosen);
    if (flagged != nullptr && named != nullptr && named != flagged && named->format != ReportFormat::text) {
        throw UsageError{fmt::format("{} does not go with -o {}; leave the one out or end the other in {}.",
                                     flagged->flag, file, flagged->ending)};
    }
    if (contains(other_endings, ending) || (named != nullptr && !comes_as(report, named->format))) {
        refuse_value("-o",
                     flagged != nullptr ? fmt::format("a file ending in {}", flagged->ending)
                                        : endings_of(report),
                     file);
    }
    return flagged != nullptr ? flagged->format : named != nullptr ? named->format : ReportFormat::text;
}

}  // namespace

void add_table_options(CLI::App& app, Options& options, ReportOptions& report) {
    add_format_flags(app, options);
    app.add_flag("--markdown", report.markdown, "Print Markdown")
        ->excludes(app.get_option("--json"))
        ->excludes(app.get_option("--csv"));
    add_output_options(app, options)
        ->description("File to write, in the format of its ending: .txt, .csv, .json, .md");
    add_dataset_options(app, options);
}

void add_denominator_option(CLI::App& app, ReportOptions& report) {
    app.add_option("--denominator", report.denominator,
                   "Id of the reference area that shares are of (default: the profile's)");
}

void deliver(const Report& report, const Options& options, const ReportOptions& chosen,
             const Streams& streams) {
    const auto format = format_of(report, options, chosen);
    if (options.for_spreadsheet && format != ReportFormat::csv) {
        throw UsageError{"--for-spreadsheet is for --csv and for .csv files."};
    }
    const auto text = print(report, format);
    deliver(options.for_spreadsheet ? byte_order_mark + text : text, options, streams);
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
