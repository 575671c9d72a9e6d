#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/analysis/findings/disagreement.hpp"
#include "geodata/analysis/words/statements.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace geodata {

namespace {

const Statement& statement_at(const Dataset& dataset, int position) {
    return dataset.statements[static_cast<std::size_t>(position)];
}

Severity severity_among(const Dataset& dataset, const std::vector<int>& statements) {
    const bool primary = std::all_of(statements.begin(), statements.end(), [&](int position) {
        return dataset[statement_at(dataset, position).citation.source].role == SourceRole::primary;
    });
    return primary ? Severity::contradiction : Severity::info;
}

// `ground regained (the Gazette), beaten back (the Handbook)`: each stance with all who take it.
std::string stances_text(const Dataset& dataset, const std::vector<int>& statements) {
    std::vector<std::pair<std::string, std::vector<std::string>>> stances;
    for (const int position : statements) {
        const auto& statement = statement_at(dataset, position);
        auto known = std::find_if(stances.begin(), stances.end(),
                                  [&](const auto& one) { return one.first == statement.stance; });
        if (known == stances.end()) {
            known = stances.insert(stances.end(), {statement.stance, {}});
        }
        const auto& name = dataset[statement.citation.source].short_name;
        if (std::find(known->second.begin(), known->second.end(), name) == known->second.end()) {
            known->second.push_back(name);
        }
    }
    std::vector<std::string> texts;
    for (const auto& [stance, names] : stances) {
        texts.push_back(fmt::format("{} ({})", stance_title(dataset, stance), joined(names, ", ")));
    }
    return joined(texts, "; ");
}

Finding finding_of(const Dataset& dataset, const OpposedStatements& opposed) {
    Finding finding{severity_among(dataset, opposed.statements),
                    {},
                    fmt::format("Statements on “{}” contradict each other in meaning: {}.",
                                subject_title(dataset, opposed.subject),
                                stances_text(dataset, opposed.statements)),
                    {},
                    {}};
    for (const int position : opposed.statements) {
        finding.sides.push_back({statement_at(dataset, position).gist,
                                 statement_at(dataset, position).citation,
                                 {"statements", position}});
    }
    return finding;
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
        const bool fits = std::any_of(rows.begin(), rows.end(), [&](const RowReference& row) {
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
    std::vector<Finding> findings;
    for (const auto& opposed : opposed_statements(dataset)) {
        findings.push_back(finding_of(dataset, opposed));
    }
    return findings;
}

std::vector<Finding> statements_against_own_rows(const Dataset& dataset) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < dataset.statements.size(); ++i) {
        const auto& statement = dataset.statements[i];
        const auto rows = statement.date ? rows_dated_apart(dataset, statement) : std::vector<RowReference>{};
        if (rows.empty()) {
            continue;
        }
        const int position = static_cast<int>(i);
        Finding finding{severity_among(dataset, {position}),
                        {},
                        {},
                        {},
                        {{statement.gist, statement.citation, {"statements", position}}}};
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
