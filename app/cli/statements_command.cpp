#include "app/cli/document_options.hpp"
#include "app/export/tables/document_reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

using namespace geodata;

namespace {

struct StatementOptions {
    ReportOptions report;
    DocumentOptions document;
    bool vocabulary = false;
    bool contradictions = false;
};

template <class Word>
std::vector<std::string> words_of(const Dataset& dataset, const Word& word) {
    std::vector<std::string> words;
    for (const auto& statement : dataset.statements) {
        words.push_back(statement.*word);
    }
    return words;
}

StatementFilter filter_of(const Dataset& dataset, const DocumentOptions& choices) {
    return {chosen_document(dataset, choices),
            known_word("--subject", choices.subject, words_of(dataset, &Statement::subject)),
            known_word("--kind", choices.kind, words_of(dataset, &Statement::kind)), chosen_time(choices)};
}

Report report_of(const Dataset& dataset, const StatementOptions& choices) {
    const auto filter = filter_of(dataset, choices.document);
    if (choices.vocabulary) {
        return vocabulary_report(dataset, filter);
    }
    auto statements = find_statements(dataset, filter);
    if (choices.contradictions) {
        std::erase_if(statements, [&](int position) { return oppositions_of(dataset, position).empty(); });
    }
    return statements_report(dataset, statements);
}

}  // namespace

Command statements_command() {
    return command_with<StatementOptions>(
        "statements", "What each document says, in own words, and where documents contradict each other",
        [](CLI::App& app, Options& options, StatementOptions& choices) {
            add_table_options(app, options, choices.report);
            add_document_options(app, choices.document);
            auto* vocabulary =
                app.add_flag("--vocabulary", choices.vocabulary,
                             "How the documents name sides and acts, each term with its documents");
            app.add_flag("--contradictions", choices.contradictions,
                         "Only statements that another one is at odds with")
                ->excludes(vocabulary);
        },
        [](const StatementOptions& choices, const Options& options, const Streams& streams) {
            const auto loaded = load(options);
            deliver(print(report_of(*loaded.dataset, choices), chosen_report_format(options, choices.report)),
                    options, streams);
            return 0;
        });
}

}  // namespace viewer
