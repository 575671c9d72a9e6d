#pragma once

#include "app/export/tables/report.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// The days that a report can be about: the one shown, and the one it is compared with.
struct ReportDays {
    geodata::Day day;
    geodata::Day with;
};

/// A report by the word of its command. Adding one is one row in the table.
struct ReportChoice {
    std::string word;
    std::string title;
    std::function<Report(const geodata::Dataset&, const geodata::Listing&, ReportDays)> make;
};

const std::vector<ReportChoice>& report_choices();

/// The one with that word, or null.
const ReportChoice* find_report(const std::string& word);

/// A kind of report file. `.tsv` holds the plain table, as CSV does.
struct ReportFile {
    std::string extension;  ///< with the dot
    std::string title;
    ReportFormat format = ReportFormat::text;
};

const std::vector<ReportFile>& report_files();

/// The report as the bytes of a file with that extension.
std::string report_file(const ReportChoice& report, const std::string& extension,
                        const geodata::Dataset& dataset, const geodata::Listing& listing, ReportDays days);

}  // namespace viewer
