#include "app/export/tables/report_choices.hpp"

#include "app/export/tables/document_reports.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/spreadsheet_text.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

using MakeReport = std::function<Report(const Dataset&, const Listing&, ReportDays)>;

ReportChoice choice(const char* word, const char* title, const MakeReport& make) {
    return {word, title,
            [make](const Dataset& dataset, const Listing& listing, ReportDays days, ReportFormat format) {
                return print(make(dataset, listing, days), format);
            },
            [make](const Dataset& dataset, const Listing& listing, ReportDays days) {
                return make(dataset, listing, days).data;
            }};
}

std::string print_stats(const Dataset& dataset, const Listing& listing, ReportDays days,
                        ReportFormat format) {
    const auto stats = make_stats(dataset, listing, days.day);
    switch (format) {
        case ReportFormat::csv: return stats_csv(dataset, listing, stats);
        case ReportFormat::json: return stats_json(dataset, listing, stats);
        case ReportFormat::markdown: return stats_markdown(dataset, listing, stats);
        default: return stats_text(dataset, listing, stats);
    }
}

ReportChoice stats_choice() {
    return {"stats", "Regions and sums of the day", print_stats,
            [](const Dataset& dataset, const Listing& listing, ReportDays days) {
                return stats_table(dataset, listing, make_stats(dataset, listing, days.day));
            }};
}

Report series(const Dataset& dataset, const Listing& listing, ReportDays) {
    return series_report(dataset, listing, {Step::change, dataset.first_day, dataset.last_day, {0}});
}

}  // namespace

const std::vector<ReportChoice>& report_choices() {
    static const std::vector<ReportChoice> table{
        stats_choice(),
        choice("reconcile", "Stated totals compared with the list",
               [](const Dataset& dataset, const Listing& listing, ReportDays) {
                   return reconcile_report(dataset, listing).report;
               }),
        choice("series", "Sums over time", series),
        choice("compare", "Two days compared",
               [](const Dataset& dataset, const Listing& listing, ReportDays days) {
                   return compare_report(dataset, listing, days.with, days.day);
               }),
        choice("sources", "Sources side by side",
               [](const Dataset& dataset, const Listing&, ReportDays) { return sources_report(dataset); }),
        choice("statements", "What each document says",
               [](const Dataset& dataset, const Listing&, ReportDays) {
                   return statements_report(dataset, find_statements(dataset, {}));
               }),
        choice("vocabulary", "How documents name sides and acts",
               [](const Dataset& dataset, const Listing&, ReportDays) {
                   return vocabulary_report(dataset, {});
               }),
        choice("events", "Events with their places", [](const Dataset& dataset, const Listing&, ReportDays) {
            return events_report(dataset, {});
        })};
    return table;
}

const ReportChoice* find_report(const std::string& word) {
    return row_with(report_choices(), &ReportChoice::word, word);
}

const std::vector<ReportFile>& report_files() {
    static const std::vector<ReportFile> table{
        {".csv", "CSV"}, {".tsv", "TSV"}, {".json", "JSON"}, {".md", "Markdown"}, {".txt", "Plain text"}};
    return table;
}

std::string report_file(const ReportChoice& report, const std::string& extension, const Dataset& dataset,
                        const Listing& listing, ReportDays days) {
    if (extension == ".tsv") {
        return tsv_text(report.table(dataset, listing, days));
    }
    const auto format = extension == ".json"  ? ReportFormat::json
                        : extension == ".md"  ? ReportFormat::markdown
                        : extension == ".csv" ? ReportFormat::csv
                                              : ReportFormat::text;
    auto text = report.print(dataset, listing, days, format);
    return format == ReportFormat::csv ? byte_order_mark + text
                                       : text;  // most who save one open it in a spreadsheet
}

}  // namespace viewer
