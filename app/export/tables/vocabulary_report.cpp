#include "app/export/tables/reports.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

const Statement& statement_at(const Dataset& dataset, int position) {
    return dataset.statements[static_cast<std::size_t>(position)];
}

// The vocabularies with only those terms' statements that the filter takes.
std::vector<Vocabulary> filtered(const Dataset& dataset, const StatementFilter& filter) {
    const auto taken = find_statements(dataset, filter);
    std::vector<Vocabulary> result;
    for (auto vocabulary : vocabularies(dataset)) {
        for (auto& term : vocabulary.terms) {
            std::erase_if(term.statements, [&](int position) {
                return !std::binary_search(taken.begin(), taken.end(), position);
            });
        }
        std::erase_if(vocabulary.terms, [](const VocabularyTerm& term) { return term.statements.empty(); });
        if (!vocabulary.terms.empty()) {
            result.push_back(std::move(vocabulary));
        }
    }
    return result;
}

std::string documents_text(const Dataset& dataset, const VocabularyTerm& term) {
    return joined(
        each_of(term.statements,
                [&](int one) { return citation_text(dataset, statement_at(dataset, one).citation); }),
        "; ");
}

std::string term_text(const VocabularyTerm& term) {
    return term.term.empty() ? std::string("(none named)") : fmt::format("“{}”", term.term);
}

Json use_json(const Dataset& dataset, int position) {
    const auto& statement = statement_at(dataset, position);
    return {{"statement", statement.id},
            {"document", dataset[statement.citation.source].id},
            {"locator", statement.citation.locator}};
}

Json term_json(const Dataset& dataset, const VocabularyTerm& term) {
    return {{"term", text_json(term.term)},
            {"uses", json_list(term.statements, [&](int one) { return use_json(dataset, one); })}};
}

}  // namespace

Report vocabulary_report(const Dataset& dataset, const StatementFilter& filter) {
    Report report;
    report.parts.push_back({{},
                            {"Each term stands with the documents that use it. The dataset's own words are "
                             "held, newly held and retaken."},
                            {}});
    Json subjects = Json::array();
    for (const auto& vocabulary : filtered(dataset, filter)) {
        TextTable table{{{"term"}, {"documents"}}, {}};
        for (const auto& term : vocabulary.terms) {
            table.rows.push_back({term_text(term), documents_text(dataset, term)});
        }
        report.parts.push_back({subject_title(dataset, vocabulary.subject), {}, std::move(table)});
        subjects.push_back({{"subject", vocabulary.subject},
                            {"terms", json_list(vocabulary.terms, [&](const VocabularyTerm& term) {
                                 return term_json(dataset, term);
                             })}});
    }
    report.json = {{"schema", "terrachron/vocabulary/1"}, {"dataset", dataset.title}, {"subjects", subjects}};
    report.data = data_table(report.json, {"subjects", "terms", "uses"},
                             {"subject", "term", "document", "locator", "statement"});
    return report;
}

}  // namespace viewer
