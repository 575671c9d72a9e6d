#include "app/export/tables/report_choices.hpp"

#include "app/export/tables/reports.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/spreadsheet_text.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

Report series(const Dataset& dataset, const Listing& listing, ReportDays) {
    return series_report(dataset, listing, {Step::change, dataset.first_day, dataset.last_day, {0}});
}

}  // namespace

const std::vector<ReportChoice>& report_choices() {
    static const std::vector<ReportChoice> table{
        {"stats", "Regions and sums of the day",
         [](const Dataset& dataset, const Listing& listing, ReportDays days) {
             return stats_report(dataset, listing, days.day);
         }},
        {"reconcile", "Stated totals compared with the list",
         [](const Dataset& dataset, const Listing& listing, ReportDays) {
             return reconcile_report(dataset, listing).report;
         }},
        {"series", "Sums over time", series},
        {"compare", "Two days compared",
         [](const Dataset& dataset, const Listing& listing, ReportDays days) {
             return compare_report(dataset, listing, days.with, days.day);
         }},
        {"sources", "Sources side by side",
         [](const Dataset& dataset, const Listing&, ReportDays) { return sources_report(dataset); }},
        {"statements", "What each document says",
         [](const Dataset& dataset, const Listing&, ReportDays) {
             return statements_report(dataset, find_statements(dataset, {}));
         }},
        {"vocabulary", "How documents name sides and acts",
         [](const Dataset& dataset, const Listing&, ReportDays) { return vocabulary_report(dataset, {}); }},
        {"events", "Events with their places",
         [](const Dataset& dataset, const Listing&, ReportDays) { return events_report(dataset, {}); }}};
    return table;
}

const ReportChoice* find_report(const std::string& word) {
    return row_with(report_choices(), &ReportChoice::word, word);
}

const std::vector<ReportFile>& report_files() {
    static const std::vector<ReportFile> table{{".csv", "CSV", ReportFormat::csv},
                                               {".tsv", "TSV", ReportFormat::csv},
                                               {".json", "JSON", ReportFormat::json},
                                               {".md", "Markdown", ReportFormat::markdown},
                                               {".txt", "Plain text", ReportFormat::text}};
    return table;
}

std::string report_file(const ReportChoice& report, const std::string& extension, const Dataset& dataset,
                        const Listing& listing, ReportDays days) {
    const auto made = report.make(dataset, listing, days);
    if (extension == ".tsv") {
        return tsv_text(made.data);
    }
    const auto* file = row_with(report_files(), &ReportFile::extension, extension);
    // Most who save a CSV open it in a spreadsheet.
    return (extension == ".csv" ? byte_order_mark : "") +
           print(made, file == nullptr ? ReportFormat::text : file->format);
}

}  // namespace viewer
