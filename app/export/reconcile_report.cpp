#include "app/export/reports.hpp"
#include "app/export/solutions_report.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

std::string quantity_id(Quantity quantity) {
    switch (quantity) {
        case Quantity::share: return "share";
        case Quantity::area: return "area";
        case Quantity::held_count: return "held_count";
        case Quantity::change_count: return "change_count";
        default: return "event_count";
    }
}

bool of_area(const StatedTotal& total) {
    return total.quantity == Quantity::share || total.quantity == Quantity::area;
}

std::string unit_of(const StatedTotal& total) {
    return total.quantity == Quantity::share ? " %" : total.quantity == Quantity::area ? " km²" : "";
}

std::string stated_text(const StatedTotal& total) {
    return (total.approximate ? "about " : "") + grouped(total.value, total.decimals) + unit_of(total);
}

// One total held against the list; those a reader adds cite nobody.
struct Line {
    const StatedTotal& total;
    Reconciliation result;
    std::optional<Solutions> solutions;
};

std::string source_names(const Dataset& dataset, const StatedTotal& total) {
    std::vector<std::string> names;
    for (const auto& citation : total.citations) {
        names.push_back(citation_text(dataset, citation));
    }
    return names.empty() ? "added by the reader" : joined(names, "; ");
}

std::string role_of(const Dataset& dataset, const StatedTotal& total) {
    if (total.citations.empty()) {
        return "reader";
    }
    return dataset[total.citations.front().source].role == SourceRole::primary ? "primary" : "comparison";
}

Json computed_json(const StatedTotal& total, const Computed& computed) {
    if (!of_area(total)) {
        return {{"low", json_number(computed.low, 0)},
                {"best", json_number(computed.best, 0)},
                {"high", json_number(computed.high, 0)}};
    }
    const double to_km2 = computed.low_difference_km2;
    Json json{{"low", json_number(computed.low, 4)},
              {"best", json_number(computed.best, 4)},
              {"high", json_number(computed.high, 4)},
              {"low_difference_km2", json_number(to_km2, 3)},
              {"high_difference_km2", json_number(computed.high_difference_km2, 3)}};
    if (total.quantity == Quantity::share) {
        json["low_difference_points"] = json_number(computed.low - total.value, 4);
        json["high_difference_points"] = json_number(computed.high - total.value, 4);
    }
    return json;
}

Json sources_json(const Dataset& dataset, const StatedTotal& total) {
    Json sources = Json::array();
    for (const auto& citation : total.citations) {
        sources.push_back(citation_json(dataset, citation));
    }
    return sources;
}

Json denominator_json(const Dataset& dataset, const StatedTotal& total) {
    if (!total.denominator) {
        return nullptr;
    }
    const auto& whole = dataset[total.denominator];
    return {{"id", whole.id},
            {"km2", json_number(in_square_km(whole.area), 3)},
            {"source", dataset[whole.citation.source].id}};
}

Json result_json(const Dataset& dataset, const Listing& listing, const Line& line) {
    const auto& [total, result, solutions] = line;
    const bool compared = result.verdict != Verdict::not_comparable;
    return {{"id", total.id},
            {"wording", total.wording},
            {"quantity", quantity_id(total.quantity)},
            {"value", json_number(total.value, total.decimals)},
            {"approximate", total.approximate},
            {"stated_km2", of_area(total) ? json_number(result.stated_km2, 3) : Json(nullptr)},
            {"scope", total.scope.text},
            {"as_of", total.as_of.text},
            {"tested_on", iso_text(result.tested_on)},
            {"denominator", denominator_json(dataset, total)},
            {"tolerance", json_number(result.tolerance, 4)},
            {"count_once", compared ? computed_json(total, result.once) : Json(nullptr)},
            {"as_listed", compared ? computed_json(total, result.as_listed) : Json(nullptr)},
            {"verdict", verdict_text(result.verdict)},
            {"reason", result.reason},
            {"sources", sources_json(dataset, total)},
            {"role", role_of(dataset, total)},
            {"solutions", solutions ? solutions_json(dataset, listing, *solutions) : Json(nullptr)}};
}

ReportPart block(const Dataset& dataset, const Listing& listing, const Line& line, bool solve) {
    const auto& [total, result, solutions] = line;
    ReportPart part{{},
                    {fmt::format("{:<4}{:<15} {}", total.id, verdict_text(result.verdict), total.wording),
                     fmt::format("    stated: {}, as of {} ({})", stated_text(total),
                                 readable_text(total.as_of), source_names(dataset, total)),
                     "    " + result.reason},
                    {}};
    if (solve && solutions) {
        for (const auto& sentence : solution_sentences(dataset, listing, total, *solutions)) {
            part.sentences.push_back("    " + sentence);
        }
    }
    return part;
}

std::vector<std::string> csv_cells(const Dataset& dataset, const Line& line) {
    const auto& [total, result, solutions] = line;
    const bool compared = result.verdict != Verdict::not_comparable;
    const auto number = [&](double value) { return compared ? plain_number(value, 4) : std::string(); };
    const auto km2 = [&, &of = total](double value) {
        return compared && of_area(of) ? plain_number(value, 3) : std::string();
    };
    return {total.id,
            total.wording,
            quantity_id(total.quantity),
            plain_number(total.value, total.decimals),
            iso_text(result.tested_on),
            number(result.once.low),
            number(result.once.high),
            number(result.as_listed.low),
            number(result.as_listed.high),
            km2(result.once.high_difference_km2),
            km2(result.as_listed.high_difference_km2),
            verdict_text(result.verdict),
            result.reason,
            source_names(dataset, total)};
}

std::vector<Line> compared_lines(const Dataset& dataset, const Listing& listing,
                                 const ReconcileChoices& choices) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < dataset.totals.size() && !choices.only_added; ++i) {
        const auto& total = dataset.totals[i];
        lines.push_back(
            {total, reconcile(dataset, listing, static_cast<int>(i)), solve(dataset, listing, total)});
    }
    for (const auto& total : choices.added) {
        lines.push_back({total, reconcile(dataset, listing, total), solve(dataset, listing, total)});
    }
    return lines;
}

// Headings stand before the first total of each role.
std::string role_heading(const std::string& role, const std::string& before) {
    if (role == before || (role == "primary" && before.empty())) {
        return {};
    }
    return role == "reader" ? "Totals added by the reader" : "For comparison: totals of other publications";
}

std::vector<ReportPart> readable_parts(const Dataset& dataset, const Listing& listing,
                                       const std::vector<Line>& lines, bool solve) {
    std::vector<ReportPart> parts{
        {{}, {"Stated totals against the list of " + dataset[listing.source].short_name}, {}}};
    std::string role;
    for (const auto& line : lines) {
        const auto next = role_of(dataset, line.total);
        if (const auto heading = role_heading(next, role); !heading.empty() && next != "primary") {
            parts.push_back({{}, {heading}, {}});
        }
        role = next;
        parts.push_back(block(dataset, listing, line, solve));
    }
    return parts;
}

std::string computed_text(const StatedTotal& total, const Computed& computed) {
    const int decimals = total.quantity == Quantity::share ? 2 : 0;
    const auto low = grouped(computed.low, decimals);
    const auto high = grouped(computed.high, decimals);
    return (low == high ? low : low + " – " + high) + unit_of(total);
}

std::vector<std::string> markdown_cells(const Dataset& dataset, const Line& line) {
    const auto& [total, result, solutions] = line;
    const bool compared = result.verdict != Verdict::not_comparable;
    const bool areas = compared && of_area(total);
    return {total.id,
            total.wording,
            stated_text(total),
            iso_text(result.tested_on),
            compared ? computed_text(total, result.once) : "",
            compared ? computed_text(total, result.as_listed) : "",
            areas ? grouped(result.once.high_difference_km2) : "",
            areas ? grouped(result.as_listed.high_difference_km2) : "",
            verdict_text(result.verdict),
            source_names(dataset, total)};
}

std::vector<ReportPart> markdown_parts(const Dataset& dataset, const Listing& listing,
                                       const std::vector<Line>& lines, bool solve) {
    TextTable table{{{"id"},
                     {"statement"},
                     {"stated", true},
                     {"tested on"},
                     {"counted once", true},
                     {"as listed", true},
                     {"once less stated, km²", true},
                     {"as listed less stated, km²", true},
                     {"verdict"},
                     {"sources"}},
                    {}};
    ReportPart solutions{"What would make them hold", {}, {}};
    for (const auto& line : lines) {
        table.rows.push_back(markdown_cells(dataset, line));
        if (solve && line.solutions) {
            for (const auto& sentence : solution_sentences(dataset, listing, line.total, *line.solutions)) {
                solutions.sentences.push_back(line.total.id + ": " + sentence);
            }
        }
    }
    std::vector<ReportPart> parts{
        {"Stated totals against the list of " + dataset[listing.source].short_name, {}, std::move(table)}};
    if (!solutions.sentences.empty()) {
        parts.push_back(std::move(solutions));
    }
    return parts;
}

TextTable csv_table(const Dataset& dataset, const std::vector<Line>& lines) {
    TextTable table{{{"id"},
                     {"wording"},
                     {"quantity"},
                     {"value"},
                     {"tested_on"},
                     {"once_low"},
                     {"once_high"},
                     {"as_listed_low"},
                     {"as_listed_high"},
                     {"once_difference_km2"},
                     {"as_listed_difference_km2"},
                     {"verdict"},
                     {"reason"},
                     {"sources"}},
                    {}};
    for (const auto& line : lines) {
        table.rows.push_back(csv_cells(dataset, line));
    }
    return table;
}

}  // namespace

ReconcileReport reconcile_report(const Dataset& dataset, const Listing& listing,
                                 const ReconcileChoices& choices) {
    const auto lines = compared_lines(dataset, listing, choices);
    Json totals = Json::array();
    ReconcileReport result;
    for (const auto& line : lines) {
        totals.push_back(result_json(dataset, listing, line));
        result.differing += line.result.verdict == Verdict::differs;
    }
    result.report.parts = readable_parts(dataset, listing, lines, choices.solve);
    result.report.markdown = markdown_parts(dataset, listing, lines, choices.solve);
    result.report.data = csv_table(dataset, lines);
    result.report.json = {{"schema", "terrachron/reconcile/1"},
                          {"dataset", dataset.title},
                          {"list_source", dataset[listing.source].id},
                          {"totals", totals}};
    return result;
}

}  // namespace viewer
