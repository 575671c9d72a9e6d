#include "app/export/tables/reconcile_line.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/findings/cross_checks.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

ReportPart block(const Dataset& dataset, const Listing& listing, const ReconcileLine& line, bool solve) {
    const auto& [total, result, solutions] = line;
    ReportPart part{{},
                    {fmt::format("{:<4}{:<15} {}", total.id, verdict_text(result.verdict), total.wording),
                     fmt::format("    stated: {}, {} ({})", stated_text(total),
                                 stated_time_text(dataset, total), source_names(dataset, total)),
                     "    " + result.reason},
                    {}};
    if (const auto holder = holder_as_stated(dataset, total); !holder.empty()) {
        part.sentences.insert(part.sentences.begin() + 2, "    holder as stated: " + holder);
    }
    for (const auto& check : result.checks) {
        part.sentences.push_back("    " + check_sentence(check));
    }
    if (solve && solutions) {
        for (const auto& sentence : solution_sentences(dataset, listing, total, *solutions)) {
            part.sentences.push_back("    " + sentence);
        }
    }
    return part;
}

std::vector<ReconcileLine> compared_lines(const Dataset& dataset, const Listing& listing,
                                          const ReconcileChoices& choices) {
    std::vector<ReconcileLine> lines;
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
                                       const std::vector<ReconcileLine>& lines, bool solve) {
    std::vector<ReportPart> parts{
        {{},
         {"Stated totals compared with the list of " + listing_title(dataset, listing),
          "holder by the list: " + listed_holder_text(dataset, listing)},
         {}}};
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
    return range_text(computed.low, computed.high, decimals) + unit_of(total);
}

std::vector<std::string> markdown_cells(const Dataset& dataset, const ReconcileLine& line) {
    const auto& [total, result, solutions] = line;
    const bool compared = result.verdict != Verdict::not_comparable;
    const bool areas = compared && is_area(total.quantity);
    return {total.id,
            total.wording,
            stated_text(total),
            iso_text(result.tested_on),
            compared ? computed_text(total, result.once) : "",
            compared ? computed_text(total, result.as_listed) : "",
            areas ? grouped(result.once.high_difference_km2) : "",
            areas ? grouped(result.as_listed.high_difference_km2) : "",
            areas ? grouped(result.once.rounding.together(), 1) : "",
            verdict_text(result.verdict),
            holder_as_stated(dataset, total),
            source_names(dataset, total)};
}

std::vector<ReportPart> markdown_parts(const Dataset& dataset, const Listing& listing,
                                       const std::vector<ReconcileLine>& lines, bool solve) {
    TextTable table{{{"id"},
                     {"statement"},
                     {"stated", true},
                     {"tested on"},
                     {"overlaps counted once", true},
                     {"all rows added", true},
                     {"overlaps once less stated, km²", true},
                     {"all rows less stated, km²", true},
                     {"rounding, km²", true},
                     {"verdict"},
                     {"holder as stated"},
                     {"sources"}},
                    {}};
    ReportPart checks{"Tested otherwise", {}, {}};
    ReportPart solutions{"What would make them right", {}, {}};
    for (const auto& line : lines) {
        table.rows.push_back(markdown_cells(dataset, line));
        for (const auto& check : line.result.checks) {
            checks.sentences.push_back(line.total.id + ": " + check_sentence(check));
        }
        if (solve && line.solutions) {
            for (const auto& sentence : solution_sentences(dataset, listing, line.total, *line.solutions)) {
                solutions.sentences.push_back(line.total.id + ": " + sentence);
            }
        }
    }
    std::vector<ReportPart> parts{
        {"Stated totals compared with the list of " + listing_title(dataset, listing),
         {"holder by the list: " + listed_holder_text(dataset, listing)},
         std::move(table)}};
    for (auto* part : {&checks, &solutions}) {
        if (!part->sentences.empty()) {
            parts.push_back(std::move(*part));
        }
    }
    return parts;
}

// As spreadsheets have it: sources in one cell, and rounding to a thousandth.
TextTable csv_table(const Dataset& dataset, const std::vector<ReconcileLine>& lines, Json json) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& row = json["totals"][i];
        row["sources"] = source_names(dataset, lines[i].total);
        for (const auto& [key, computed] : {std::pair("count_once", &lines[i].result.once),
                                            std::pair("as_listed", &lines[i].result.as_listed)}) {
            if (row[key].contains("rounding_km2")) {
                row[key]["rounding_km2"]["together"] = json_number(computed->rounding.together(), 3);
            }
        }
    }
    return data_table(json, {"totals"},
                      {"id", "wording", "quantity", "value", "tested_on", "once_low=count_once/low",
                       "once_high=count_once/high", "as_listed_low=as_listed/low",
                       "as_listed_high=as_listed/high", "once_difference_km2=count_once/high_difference_km2",
                       "as_listed_difference_km2=as_listed/high_difference_km2",
                       "once_rounding_km2=count_once/rounding_km2/together",
                       "as_listed_rounding_km2=as_listed/rounding_km2/together", "compared_with", "verdict",
                       "reason", "sources", "holder_as_stated"});
}

}  // namespace

ReconcileReport reconcile_report(const Dataset& dataset, const Listing& listing,
                                 const ReconcileChoices& choices) {
    const auto lines = compared_lines(dataset, listing, choices);
    ReconcileReport result;
    for (const auto& line : lines) {
        result.differing += line.result.verdict == Verdict::differs;
    }
    auto& report = result.report;
    report.parts = readable_parts(dataset, listing, lines, choices.solve);
    report.markdown = markdown_parts(dataset, listing, lines, choices.solve);
    report.json = {{"schema", "terrachron/reconcile/1"},
                   {"dataset", dataset.title},
                   {"list_source", dataset[listing.source].id},
                   {"holder", listed_holder_text(dataset, listing)},
                   {"totals", json_list(lines, [&](const ReconcileLine& line) {
                        return line_json(dataset, listing, line);
                    })}};
    report.data = csv_table(dataset, lines, report.json);
    report = with_profile(std::move(report), dataset, listing);
    return result;
}

}  // namespace viewer
