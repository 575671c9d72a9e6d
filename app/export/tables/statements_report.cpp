#include "app/export/tables/reports.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

const Statement& at(const Dataset& dataset, int position) {
    return dataset.statements[static_cast<std::size_t>(position)];
}

std::string figure_text(const Statement& statement) {
    return statement.figure ? grouped(*statement.figure, statement.decimals) + " " + statement.unit
                            : std::string();
}

// `S125 (the Handbook), S143 (…)`, of those at odds by date or in meaning.
std::string opposed_text(const Dataset& dataset, int position, bool by_date) {
    std::vector<std::string> others;
    for (const auto& other : oppositions_of(dataset, position)) {
        if (other.by_date == by_date) {
            const auto& statement = at(dataset, other.statement);
            others.push_back(
                fmt::format("{} ({})", statement.id, dataset[statement.citation.source].short_name));
        }
    }
    return joined(others, ", ");
}

std::vector<std::string> lines_of(const Dataset& dataset, int position) {
    const auto& statement = at(dataset, position);
    const auto when = statement.date ? readable_text(*statement.date) : std::string("undated");
    const auto figure = figure_text(statement);
    std::vector<std::string> lines{
        fmt::format("{}  {} · {} · {} · {}{}", statement.id, subject_title(dataset, statement.subject),
                    statement.kind, when, statement.citation.locator, figure.empty() ? "" : " · " + figure),
        "      " + statement.gist};
    if (const auto others = opposed_text(dataset, position, false); !others.empty()) {
        lines.push_back("      contradicts in meaning: " + others);
    }
    if (const auto others = opposed_text(dataset, position, true); !others.empty()) {
        lines.push_back("      dates it differently from: " + others);
    }
    return lines;
}

std::vector<ReportPart> readable_parts(const Dataset& dataset, const std::vector<int>& statements) {
    std::vector<ReportPart> parts;
    SourceIndex before;
    for (const int position : statements) {
        const auto source = at(dataset, position).citation.source;
        if (parts.empty() || source != before) {
            parts.push_back({fmt::format("{} ({}): {}", dataset[source].short_name, dataset[source].id,
                                         dataset[source].title),
                             {},
                             {}});
            before = source;
        }
        for (auto& line : lines_of(dataset, position)) {
            parts.back().sentences.push_back(std::move(line));
        }
    }
    return parts;
}

TextTable markdown_table(const Dataset& dataset, const std::vector<int>& statements) {
    TextTable table{{{"id"},
                     {"document"},
                     {"where"},
                     {"subject"},
                     {"date"},
                     {"statement"},
                     {"figure", true},
                     {"at odds with"}},
                    {}};
    for (const int position : statements) {
        const auto& s = at(dataset, position);
        const auto meaning = opposed_text(dataset, position, false);
        const auto dates = opposed_text(dataset, position, true);
        table.rows.push_back({s.id, dataset[s.citation.source].short_name, s.citation.locator,
                              subject_title(dataset, s.subject), s.date ? readable_text(*s.date) : "undated",
                              s.gist, figure_text(s),
                              meaning + (meaning.empty() || dates.empty() ? "" : ", ") + dates});
    }
    return table;
}

Json opposition_json(const Dataset& dataset, const Opposition& other) {
    return {{"id", at(dataset, other.statement).id}, {"how", other.by_date ? "date" : "meaning"}};
}

Json statement_json(const Dataset& dataset, int position) {
    const auto& s = at(dataset, position);
    const auto day = [&](Day EdtfDate::*end) {
        return s.date ? Json(iso_text(*s.date.*end)) : Json(nullptr);
    };
    return {{"id", s.id},
            {"document", dataset[s.citation.source].id},
            {"locator", s.citation.locator},
            {"kind", s.kind},
            {"date", date_json(s.date)},
            {"earliest", day(&EdtfDate::earliest)},
            {"latest", day(&EdtfDate::latest)},
            {"subject", s.subject},
            {"gist", s.gist},
            {"figure", s.figure ? json_number(*s.figure, s.decimals) : Json(nullptr)},
            {"unit", text_json(s.unit)},
            {"stance", text_json(s.stance)},
            {"terms", s.terms},
            {"rows", json_list(s.rows, [](const StatementRow& row) { return row.table + ":" + row.id; })},
            {"at_odds_with", json_list(oppositions_of(dataset, position), [&](const Opposition& other) {
                 return opposition_json(dataset, other);
             })}};
}

}  // namespace

Report statements_report(const Dataset& dataset, const std::vector<int>& statements) {
    Report report;
    report.parts = readable_parts(dataset, statements);
    if (statements.empty()) {
        report.parts = {
            {{}, {"No statement of the dataset is of that kind, subject, document and time."}, {}}};
    } else {
        report.markdown = {{"What the documents say, in own words", {}, markdown_table(dataset, statements)}};
    }
    report.json = {
        {"schema", "terrachron/statements/1"},
        {"dataset", dataset.title},
        {"statements", json_list(statements, [&](int one) { return statement_json(dataset, one); })}};
    report.data = data_table(report.json, {"statements"},
                             {"id", "document", "locator", "kind", "date", "subject", "gist", "figure",
                              "unit", "stance", "terms", "rows", "at_odds_with"});
    return report;
}

}  // namespace viewer
