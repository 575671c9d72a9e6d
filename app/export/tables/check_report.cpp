#include "app/export/tables/reports.hpp"

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

void tell_repair(const Finding& finding, std::vector<std::string>& lines) {
    if (!finding.repair.empty()) {
        lines.push_back("    repair: " + printable(finding.repair));
    }
}

std::vector<std::string> lines_of(const Dataset& dataset, const std::vector<Finding>& findings) {
    std::vector<std::string> lines;
    for (const auto& finding : findings) {
        lines.push_back(fmt::format("{:<14} {}", severity_text(finding.severity), finding.message));
        for (const auto& side : finding.sides) {
            lines.push_back(fmt::format("    {}: {} ({})", dataset[side.citation.source].short_name,
                                        side.statement, side.citation.locator));
        }
        tell_repair(finding, lines);
    }
    return lines;
}

std::ptrdiff_t count_of(const std::vector<Finding>& findings, Severity severity) {
    return std::count_if(findings.begin(), findings.end(),
                         [&](const Finding& finding) { return finding.severity == severity; });
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

Report faults_report(const std::string& dataset, const std::vector<Finding>& faults) {
    Report report;
    std::vector<std::string> lines;
    for (const auto& fault : faults) {
        lines.push_back(
            fmt::format("{}   {}: {}", severity_text(fault.severity), fault.rule, printable(fault.message)));
        tell_repair(fault, lines);
    }
    const auto errors = count_of(faults, Severity::error);
    report.parts = {{{}, std::move(lines), {}},
                    {{}, {fmt::format("{} {}", errors, errors == 1 ? "error" : "errors")}, {}}};
    report.json = {{"schema", "terrachron/check/1"},
                   {"dataset", printable(dataset)},
                   {"coverage", Json::array()},
                   {"findings", json_list(faults, [](const Finding& fault) {
                        return finding_json(fault, Json::array());
                    })}};
    return report;
}

Report check_report(const Dataset& dataset, const std::vector<Finding>& findings) {
    Report report;
    report.parts.push_back({{}, {}, coverage_table(dataset)});
    if (!findings.empty()) {
        report.parts.push_back({{}, lines_of(dataset, findings), {}});
    }
    report.parts.push_back(
        {{},
         {fmt::format("errors: {}, contradictions: {}, warnings: {}, notes: {}",
                      count_of(findings, Severity::error), count_of(findings, Severity::contradiction),
                      count_of(findings, Severity::warning), count_of(findings, Severity::info))},
         {}});
    const auto of_finding = [&](const Finding& finding) {
        return finding_json(
            finding, json_list(finding.sides, [&](const Side& side) { return side_json(dataset, side); }));
    };
    report.json = {
        {"schema", "terrachron/check/1"},
        {"dataset", dataset.title},
        {"coverage",
         json_list(coverage(dataset),
                   [](const Coverage& line) {
                       return Json{{"table", line.table}, {"rows", line.rows}, {"cited", line.cited}};
                   })},
        {"findings", json_list(findings, of_finding)}};
    return report;
}

Report areas_report(const Dataset& dataset) {
    Report report;
    TextTable table{{{"region"},
                     {"stated km²", true},
                     {"measured km²", true},
                     {"difference", true},
                     {"borders"},
                     {"source"}},
                    {}};
    ReportPart reasons{"Why they differ by more than 5 %:", {}, {}};
    Json areas = Json::array();
    for (const auto& line : compare_areas(dataset)) {
        const auto& claim = dataset.areas[static_cast<std::size_t>(line.claim)];
        const auto& region = dataset[claim.region];
        const auto& source = dataset[claim.citation.source];
        table.rows.push_back(
            {region.name + (region.kind.empty() ? "" : " (" + region.kind + ")"), km2(line.stated),
             km2(line.measured),
             line.comparable ? fmt::format("{:+.1f} %", line.difference_percent) : std::string("–"),
             claim.borders, source.short_name});
        if (!line.reason.empty()) {
            reasons.sentences.push_back(fmt::format("{}, {} ({}): {}", region.name, km2(line.stated),
                                                    source.short_name, line.reason));
        }
        areas.push_back({{"region", region.id},
                         {"stated_km2", km2_number(line.stated)},
                         {"measured_km2", km2_number(line.measured, 1)},
                         {"difference_percent",
                          line.comparable ? json_number(line.difference_percent, 2) : Json(nullptr)},
                         {"borders", claim.borders},
                         {"source", source.id},
                         {"locator", claim.citation.locator},
                         {"reason", line.reason}});
    }
    report.parts.push_back({{}, {}, std::move(table)});
    if (!reasons.sentences.empty()) {
        report.parts.push_back(std::move(reasons));
    }
    report.json = {{"schema", "terrachron/areas/1"}, {"dataset", dataset.title}, {"areas", areas}};
    return report;
}

}  // namespace viewer
