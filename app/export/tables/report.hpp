#pragma once

#include "app/export/tables/data_table.hpp"
#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/control/parts.hpp"
#include "geodata/analysis/control/reading.hpp"
#include "geodata/analysis/totals/totals.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

enum class ReportFormat { text, csv, json, markdown };

/// A stretch of a report for reading: a heading, sentences, or a table, in this order; each may be missing.
struct ReportPart {
    std::string heading;
    std::vector<std::string> sentences;
    std::optional<TextTable> table;
};

/// One report in all its forms. Numbers are grouped and rounded in `parts`, plain in `data` and `json`.
struct Report {
    std::vector<ReportPart> parts;     ///< for plain text
    std::vector<ReportPart> markdown;  ///< for Markdown; empty: as `parts`
    TextTable data;                    ///< for CSV
    Json json;
};

std::string print(const Report& report, ReportFormat format);

// ---- What the reports share ----

/// `{"low_km2": …, "midpoint_km2": …, "high_km2": …}`
Json km2_json(const geodata::LowMidHigh& areas);
/// `{"low_percent": …, "midpoint_percent": …, "high_percent": …}`, with four decimals
Json percent_json(const geodata::LowMidHigh& areas, geodata::Area whole);
/// `{"source": …, "locator": …}`; null for what no source says
Json citation_json(const geodata::Dataset& dataset, const geodata::Citation& citation);
/// `Almanac, list, row Lombardy`
std::string citation_text(const geodata::Dataset& dataset, const geodata::Citation& citation);

/// `low – high`, or one number, grouped.
std::string range_text(double low, double high, int decimals);
/// The same in km² without unit.
std::string range_text(const geodata::LowMidHigh& areas);
/// `Italy (259,000 km², Almanac)`
std::string whole_text(const geodata::Dataset& dataset, const geodata::ReferenceArea& whole);
/// `percent of Italy, 259,000 km² (Almanac)`
std::string percent_of_text(const geodata::Dataset& dataset, const geodata::ReferenceArea& whole);

/// What is recorded of parts on a day, one sentence each, saying whether anything was added or subtracted.
std::vector<std::string> part_sentences(const geodata::Dataset& dataset,
                                        const std::vector<geodata::PartEffect>& effects);
Json parts_json(const geodata::Dataset& dataset, const std::vector<geodata::PartEffect>& effects);

/// The profile that a listing was made by: null for the default, else
/// `{"prefer": "dates=gazette", "title": "", "sources": "Dates: …. Areas: …"}`.
Json profile_json(const geodata::Dataset& dataset, const geodata::Listing& listing);

/// The report, saying by which profile it was made: a sentence below the first heading, a column `profile` at the end
/// of the CSV form, and the key `profile` in the JSON form. For the default profile only the key, null.
Report with_profile(Report report, const geodata::Dataset& dataset, const geodata::Listing& listing);

/// The same for a CSV table alone.
TextTable with_profile(TextTable table, const geodata::Dataset& dataset, const geodata::Listing& listing);

}  // namespace viewer
