#include "app/export/tables/check_report.hpp"

#include "app/export/tables/json_number.hpp"
#include "app/export/tables/text_table.hpp"
#include "geodata/analysis/findings/area_comparison.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

TextTable coverage_table(const Dataset& dataset) {
    TextTable table{{{"table"}, {"rows", true}, {"with source and locator", true}}, {}};
    for (const auto& line : coverage(dataset)) {
        const double percent = line.rows == 0 ? 100 : 100.0 * line.cited / line.rows;
        table.rows.push_back(
            {line.table, fmt::format("{}", line.rows), fmt::format("{} ({:.0f} %)", line.cited, percent)});
    }
    return table;
}

std::string side_text(const Dataset& dataset, const Side& side) {
    return fmt::format("    {}: {} ({})\n", dataset[side.citation.source].short_name, side.statement,
                       side.citation.locator);
}

std::string repair_text(const Finding& finding) {
    return finding.repair.empty() ? std::string()
                                  : fmt::format("    repair: {}\n", printable(finding.repair));
}

std::string finding_text(const Dataset& dataset, const Finding& finding) {
    std::string text = fmt::format("{:<14} {}\n", severity_text(finding.severity), finding.message);
    for (const auto& side : finding.sides) {
        text += side_text(dataset, side);
    }
    return text + repair_text(finding);
}

std::string count_text(const std::vector<Finding>& findings) {
    const auto count = [&](Severity severity) {
        return std::count_if(findings.begin(), findings.end(),
                             [&](const Finding& f) { return f.severity == severity; });
    };
    return fmt::format("errors: {}, contradictions: {}, warnings: {}, notes: {}\n", count(Severity::error),
                       count(Severity::contradiction), count(Severity::warning), count(Severity::info));
}

std::string km2(Area area) { return grouped(in_square_km(area)); }

Json side_json(const Dataset& dataset, const Side& side) {
    return {{"statement", side.statement},
            {"source", dataset[side.citation.source].id},
            {"locator", side.citation.locator},
            {"table", side.row.table},
            {"row", side.row.position}};
}

Json finding_json(const Finding& finding, const Json& sides) {
    Json json{{"severity", severity_text(finding.severity)},
              {"rule", finding.rule},
              {"message", printable(finding.message)},
              {"sides", sides}};
    if (!finding.repair.empty()) {
        json["repair"] = printable(finding.repair);
    }
    return json;
}

}  // namespace

std::string faults_text(const std::vector<Finding>& faults) {
    std::string text;
    for (const auto& fault : faults) {
        text += fmt::format("{}   {}: {}\n{}", severity_text(fault.severity), fault.rule,
                            printable(fault.message), repair_text(fault));
    }
    const auto errors = std::count_if(faults.begin(), faults.end(),
                                      [](const Finding& f) { return f.severity == Severity::error; });
    return text + fmt::format("\n{} {}\n", errors, errors == 1 ? "error" : "errors");
}

std::string faults_json(const std::string& dataset, const std::vector<Finding>& faults) {
    Json list = Json::array();
    for (const auto& fault : faults) {
        list.push_back(finding_json(fault, Json::array()));
    }
    return Json{{"schema", "terrachron/check/1"},
                {"dataset", printable(dataset)},
                {"coverage", Json::array()},
                {"findings", list}}
               .dump(2) +
           "\n";
}

std::string check_text(const Dataset& dataset, const std::vector<Finding>& findings) {
    std::string text = plain_text(coverage_table(dataset)) + "\n";
    for (const auto& finding : findings) {
        text += finding_text(dataset, finding);
    }
    return text + (findings.empty() ? "" : "\n") + count_text(findings);
}

std::string check_json(const Dataset& dataset, const std::vector<Finding>& findings) {
    Json tables = Json::array();
    for (const auto& line : coverage(dataset)) {
        tables.push_back({{"table", line.table}, {"rows", line.rows}, {"cited", line.cited}});
    }
    Json list = Json::array();
    for (const auto& finding : findings) {
        Json sides = Json::array();
        for (const auto& side : finding.sides) {
            sides.push_back(side_json(dataset, side));
        }
        list.push_back(finding_json(finding, sides));
    }
    return Json{{"schema", "terrachron/check/1"},
                {"dataset", dataset.title},
                {"coverage", tables},
                {"findings", list}}
               .dump(2) +
           "\n";
}

std::string areas_text(const Dataset& dataset) {
    TextTable table{{{"region"},
                     {"stated km²", true},
                     {"measured km²", true},
                     {"difference", true},
                     {"borders"},
                     {"source"}},
                    {}};
    std::string reasons;
    for (const auto& line : compare_areas(dataset)) {
        const auto& claim = dataset.areas[static_cast<std::size_t>(line.claim)];
        const auto& region = dataset[claim.region];
        const auto difference =
            line.comparable ? fmt::format("{:+.1f} %", line.difference_percent) : std::string("–");
        table.rows.push_back({region.name + (region.kind.empty() ? "" : " (" + region.kind + ")"),
                              km2(line.stated), km2(line.measured), difference, claim.borders,
                              dataset[claim.citation.source].short_name});
        if (!line.reason.empty()) {
            reasons += fmt::format("{}, {} ({}): {}\n", region.name, km2(line.stated),
                                   dataset[claim.citation.source].short_name, line.reason);
        }
    }
    return plain_text(table) + (reasons.empty() ? "" : "\nWhy they differ by more than 5 %:\n" + reasons);
}

std::string areas_json(const Dataset& dataset) {
    Json areas = Json::array();
    for (const auto& line : compare_areas(dataset)) {
        const auto& claim = dataset.areas[static_cast<std::size_t>(line.claim)];
        areas.push_back({{"region", dataset[claim.region].id},
                         {"stated_km2", json_number(in_square_km(line.stated), 3)},
                         {"measured_km2", json_number(in_square_km(line.measured), 1)},
                         {"difference_percent",
                          line.comparable ? json_number(line.difference_percent, 2) : Json(nullptr)},
                         {"borders", claim.borders},
                         {"source", dataset[claim.citation.source].id},
                         {"locator", claim.citation.locator},
                         {"reason", line.reason}});
    }
    return Json{{"schema", "terrachron/areas/1"}, {"dataset", dataset.title}, {"areas", areas}}.dump(2) +
           "\n";
}

}  // namespace viewer
