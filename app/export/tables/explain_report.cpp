#include "app/export/tables/reconcile_line.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

std::string unit_text(const std::string& unit) {
    return unit == "km2" ? " km²" : unit == "percent" ? " %" : " " + unit;
}

std::string value_text(const Explanation& explanation) {
    return grouped(explanation.value, explanation.decimals) + unit_text(explanation.unit);
}

// Who states the area of a row that another source dates; null where one source stands for both.
const Citation* other_area(const Dataset& dataset, const EvidenceLine& line) {
    const auto* area = line.area ? &dataset.areas[static_cast<std::size_t>(*line.area)].citation : nullptr;
    return area == nullptr || area->source == line.citation.source ? nullptr : area;
}

Json line_json(const Dataset& dataset, const EvidenceLine& line) {
    const auto row = [](const std::optional<int>& position) {
        return position ? Json(*position + 1) : Json(nullptr);
    };
    const auto* area = other_area(dataset, line);
    return {{"what", line.what},
            {"effect", line.effect},
            {"adds", line.adds ? json_number(*line.adds, 6) : Json(nullptr)},
            {"citation", citation_json(dataset, line.citation)},
            {"control_row", row(line.control)},
            {"areas_row", row(line.area)},
            {"area_citation", area == nullptr ? Json(nullptr) : citation_json(dataset, *area)}};
}

std::vector<SourceIndex> sources_of(const Dataset& dataset, const Explanation& explanation) {
    std::vector<SourceIndex> sources;
    const auto add = [&](SourceIndex source) {
        if (source && std::find(sources.begin(), sources.end(), source) == sources.end()) {
            sources.push_back(source);
        }
    };
    for (const auto& line : explanation.lines) {
        add(line.citation.source);
        if (const auto* area = other_area(dataset, line)) {
            add(area->source);
        }
    }
    return sources;
}

TextTable readable_table(const Dataset& dataset, const Explanation& explanation) {
    TextTable table{{{"row"}, {"effect"}, {"source"}}, {}};
    for (const auto& line : explanation.lines) {
        const auto* area = other_area(dataset, line);
        table.rows.push_back({line.what, line.effect,
                              citation_text(dataset, line.citation) +
                                  (area == nullptr ? "" : "; area: " + citation_text(dataset, *area))});
    }
    return table;
}

Json explanation_json(const Dataset& dataset, const Explanation& explanation) {
    const auto source_json = [&](SourceIndex source) -> Json {
        const auto& named = dataset[source];
        return {{"id", named.id},
                {"title", named.title},
                {"publisher", named.publisher},
                {"perspective", named.perspective}};
    };
    return {{"schema", "terrachron/explain/1"},
            {"id", explanation.id},
            {"title", explanation.title},
            {"value", json_number(explanation.value, 6)},
            {"shown", value_text(explanation)},
            {"unit", explanation.unit},
            {"formula", explanation.formula},
            {"rounding", explanation.rounding},
            {"rounding_km2", explanation.off_by ? rounding_json(*explanation.off_by) : Json(nullptr)},
            {"explained_by_rounding",
             explanation.explained_by_rounding ? Json(*explanation.explained_by_rounding) : Json(nullptr)},
            {"rows", json_list(explanation.lines,
                               [&](const EvidenceLine& line) { return line_json(dataset, line); })},
            {"notes", explanation.notes},
            {"sources", json_list(sources_of(dataset, explanation), source_json)}};
}

std::vector<std::string> source_lines(const Dataset& dataset, const Explanation& explanation) {
    return each_of(sources_of(dataset, explanation), [&](SourceIndex source) {
        const auto& named = dataset[source];
        return fmt::format("{}: {} ({}; {})", named.short_name, named.title, named.publisher,
                           named.perspective);
    });
}

}  // namespace

Report explain_report(const Dataset& dataset, const Explanation& explanation) {
    Report report;
    report.parts.push_back(
        {fmt::format("{} = {}", explanation.id, value_text(explanation)),
         {explanation.title, "formula: " + explanation.formula, "rounding: " + explanation.rounding},
         {}});
    report.parts.push_back({"Rows", {}, readable_table(dataset, explanation)});
    if (!explanation.notes.empty()) {
        report.parts.push_back({"Notes", explanation.notes, {}});
    }
    if (auto lines = source_lines(dataset, explanation); !lines.empty()) {
        report.parts.push_back({"Sources", std::move(lines), {}});
    }
    report.json = explanation_json(dataset, explanation);
    report.data = data_table(report.json, {"rows"},
                             {"number=id", "unit", "what", "effect", "adds", "source=citation/source",
                              "locator=citation/locator", "area_source=area_citation/source",
                              "area_locator=area_citation/locator"});
    return report;
}

Report number_ids_report(const std::vector<NumberId>& ids) {
    Report report;
    report.json = {{"schema", "terrachron/numbers/1"}, {"numbers", json_list(ids, [](const NumberId& id) {
                                                            return Json{{"id", id.id}, {"title", id.title}};
                                                        })}};
    report.data = data_table(report.json, {"numbers"}, {"id", "what=title"});
    report.parts.push_back(
        {"Numbers that can be explained; sums take @DAY, like listed.count_once.low_km2@1992-05-18",
         {},
         report.data});
    return report;
}

}  // namespace viewer
