#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/analysis/findings/disagreement.hpp"
#include "geodata/analysis/words/statements.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

Side statement_side(const Dataset& dataset, int position) {
    const auto& statement = nth(dataset.statements, position);
    return {statement.gist, statement.citation, {"statements", position}};
}

// `ground regained (the Gazette), beaten back (the Handbook)`: each stance with all who take it.
std::string stances_text(const Dataset& dataset, const std::vector<int>& statements) {
    std::vector<std::pair<std::string, std::vector<std::string>>> stances;
    for (const int position : statements) {
        const auto& statement = nth(dataset.statements, position);
        auto& stance = found_or_added(stances, [&](const auto& one) { return one.first == statement.stance; },
                                      {statement.stance, {}});
        add_once(stance.second, dataset[statement.citation.source].short_name);
    }
    std::vector<std::string> texts;
    for (const auto& [stance, names] : stances) {
        texts.push_back(fmt::format("{} ({})", stance_title(dataset, stance), joined(names, ", ")));
    }
    return joined(texts, "; ");
}

Finding finding_of(const Dataset& dataset, const OpposedStatements& opposed) {
    const auto sides =
        each_of(opposed.statements, [&](int position) { return statement_side(dataset, position); });
    return {severity_of(dataset, sides),
            {},
            fmt::format("Statements on “{}” contradict each other in meaning: {}.",
                        subject_title(dataset, opposed.subject), stances_text(dataset, opposed.statements)),
            {},
            sides};
}

// The date of a row, where it is of a kind that a statement can be dated apart from.
const EdtfDate* row_date(const Dataset& dataset, const RowReference& row) {
    const auto position = static_cast<std::size_t>(row.position);
    return row.table == "events"    ? &dataset.events[position].date
           : row.table == "control" ? &dataset.control[position].from
                                    : nullptr;
}

Side row_side(const Dataset& dataset, const RowReference& row) {
    return row.table == "events" ? event_side(dataset, row.position) : control_side(dataset, row.position);
}

// The rows of its own document that a statement is carried by, and that have another date.
std::vector<RowReference> rows_dated_apart(const Dataset& dataset, const Statement& statement) {
    std::vector<RowReference> apart;
    for (const auto& reference : statement.rows) {
        const auto rows = rows_carrying(dataset, statement, reference);
        // Of several records of one region it is enough that one of them fits.
        const bool fits = std::ranges::any_of(rows, [&](const RowReference& row) {
            const auto* date = row_date(dataset, row);
            return date == nullptr || !dates_differ(*date, *statement.date);
        });
        if (!fits) {
            apart.insert(apart.end(), rows.begin(), rows.end());
        }
    }
    return apart;
}

}  // namespace

std::vector<Finding> opposite_meanings(const Dataset& dataset) {
    return each_of(opposed_statements(dataset),
                   [&](const OpposedStatements& opposed) { return finding_of(dataset, opposed); });
}

std::vector<Finding> statements_against_own_rows(const Dataset& dataset) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < dataset.statements.size(); ++i) {
        const auto& statement = dataset.statements[i];
        const auto rows = statement.date ? rows_dated_apart(dataset, statement) : std::vector<RowReference>{};
        if (rows.empty()) {
            continue;
        }
        Finding finding;
        finding.sides.push_back(statement_side(dataset, static_cast<int>(i)));
        finding.severity = severity_of(dataset, finding.sides);
        std::vector<std::string> dates;
        for (const auto& row : rows) {
            finding.sides.push_back(row_side(dataset, row));
            dates.push_back(readable_text(*row_date(dataset, row)));
        }
        finding.message =
            fmt::format("{} dates '{}' to {} in one place and to {} in another.",
                        dataset[statement.citation.source].short_name, subject_text(statement.subject),
                        readable_text(*statement.date), enumerated(dates));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace geodata
