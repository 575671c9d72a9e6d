#include "app/export/tables/document_reports.hpp"
#include "geodata/base/text.hpp"

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
    std::vector<std::string> documents;
    for (const int position : term.statements) {
        documents.push_back(citation_text(dataset, statement_at(dataset, position).citation));
    }
    return joined(documents, "; ");
}

std::string term_text(const VocabularyTerm& term) {
    return term.term.empty() ? std::string("(none named)") : fmt::format("“{}”", term.term);
}

Json terms_json(const Dataset& dataset, const Vocabulary& vocabulary) {
    Json terms = Json::array();
    for (const auto& term : vocabulary.terms) {
        Json uses = Json::array();
        for (const int position : term.statements) {
            const auto& statement = statement_at(dataset, position);
            uses.push_back({{"statement", statement.id},
                            {"document", dataset[statement.citation.source].id},
                            {"locator", statement.citation.locator}});
        }
        terms.push_back({{"term", term.term.empty() ? Json(nullptr) : Json(term.term)}, {"uses", uses}});
    }
    return terms;
}

void add_rows(const Dataset& dataset, const Vocabulary& vocabulary, TextTable& table) {
    for (const auto& term : vocabulary.terms) {
        for (const int position : term.statements) {
            const auto& statement = statement_at(dataset, position);
            table.rows.push_back({vocabulary.subject, term.term, dataset[statement.citation.source].id,
                                  statement.citation.locator, statement.id});
        }
    }
}

}  // namespace

Report vocabulary_report(const Dataset& dataset, const StatementFilter& filter) {
    Report report;
    report.data = {{{"subject"}, {"term"}, {"document"}, {"locator"}, {"statement"}}, {}};
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
        subjects.push_back({{"subject", vocabulary.subject}, {"terms", terms_json(dataset, vocabulary)}});
        add_rows(dataset, vocabulary, report.data);
    }
    report.json = {{"schema", "terrachron/vocabulary/1"}, {"dataset", dataset.title}, {"subjects", subjects}};
    return report;
}

}  // namespace viewer
