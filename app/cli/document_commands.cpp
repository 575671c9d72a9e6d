#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

/// What narrows the reports on documents down, as typed.
struct DocumentOptions {
    std::string document;
    std::string subject;
    std::string kind;
    std::string when;
};

std::string is_time(const std::string& text) {
    return parse_edtf(text) ? std::string()
                            : fmt::format("must be a day like 1992-05-08, a month 1992-05, a year 1992 or an "
                                          "interval 1993-04/1993-11, found '{}'",
                                          text);
}

void add_document_options(CLI::App& app, DocumentOptions& choices) {
    app.add_option("--document", choices.document,
                   "Only of this source, by its id; see 'terrachron sources'");
    app.add_option("--subject", choices.subject, "Only on this subject, like bishkek-protocol");
    app.add_option("--kind", choices.kind, "Only of this kind, like position or ceasefire");
    app.add_option("--date", choices.when,
                   "Only what may be of this day, month, year or interval, like 1993-04/1993-11")
        ->check(is_time);
}

// The word, which must be one of those known; an empty one is.
const std::string& known_word(const char* option, const std::string& word, std::vector<std::string> known) {
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    if (!word.empty() && !std::binary_search(known.begin(), known.end(), word)) {
        constexpr std::size_t most_listed = 20;
        const auto list = known.size() > most_listed ? std::string("one that the dataset has")
                                                     : "one of " + joined(known, ", ");
        refuse_value(option, list, word, known);
    }
    return word;
}

SourceIndex chosen_document(const Dataset& dataset, const DocumentOptions& choices) {
    return find_source(dataset,
                       known_word("--document", choices.document, each_of(dataset.sources, &Source::id)));
}

std::optional<EdtfDate> chosen_time(const DocumentOptions& choices) {
    return choices.when.empty() ? std::optional<EdtfDate>() : parse_edtf(choices.when);
}

struct StatementOptions : ReportOptions {
    DocumentOptions document;
    bool vocabulary = false;
    bool contradictions = false;
};

StatementFilter filter_of(const Dataset& dataset, const DocumentOptions& choices) {
    return {chosen_document(dataset, choices),
            known_word("--subject", choices.subject, each_of(dataset.statements, &Statement::subject)),
            known_word("--kind", choices.kind, each_of(dataset.statements, &Statement::kind)),
            chosen_time(choices)};
}

Report statements_or_terms(const Loaded& loaded, const StatementOptions& choices) {
    const auto& dataset = *loaded.dataset;
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

struct EventOptions : ReportOptions {
    DocumentOptions document;
};

EventFilter event_filter(const Dataset& dataset, const DocumentOptions& choices) {
    return {chosen_document(dataset, choices),
            known_word("--subject", choices.subject, each_of(dataset.events, &Event::subject)),
            known_word("--kind", choices.kind, each_of(dataset.events, &Event::kind)), chosen_time(choices)};
}

struct SourceOptions : ReportOptions {
    std::string role;
};

std::optional<SourceRole> chosen_role(const std::string& role) {
    if (known_word("--role", role, {"primary", "comparison"}).empty()) {
        return std::nullopt;
    }
    return role == "primary" ? SourceRole::primary : SourceRole::comparison;
}

}  // namespace

Command statements_command() {
    return report_command<StatementOptions>(
        "statements", "What each document says, in own words, and where documents contradict each other",
        [](CLI::App& app, Options& options, StatementOptions& choices) {
            add_table_options(app, options, choices);
            add_document_options(app, choices.document);
            auto* vocabulary =
                app.add_flag("--vocabulary", choices.vocabulary,
                             "How the documents name sides and acts, each term with its documents");
            app.add_flag("--contradictions", choices.contradictions,
                         "Only statements that another one is at odds with")
                ->excludes(vocabulary);
        },
        statements_or_terms);
}

Command events_command() {
    return report_command<EventOptions>(
        "events", "Dated events with their places, each by the account of its source",
        [](CLI::App& app, Options& options, EventOptions& choices) {
            add_table_options(app, options, choices);
            add_document_options(app, choices.document);
        },
        [](const Loaded& loaded, const EventOptions& choices) {
            return events_report(*loaded.dataset, event_filter(*loaded.dataset, choices.document));
        });
}

Command sources_command() {
    return report_command<SourceOptions>(
        "sources", "The publications: whose view each gives, when, and how many rows are theirs",
        [](CLI::App& app, Options& options, SourceOptions& choices) {
            add_table_options(app, options, choices);
            app.add_option("--role", choices.role, "Only primary or only comparison sources");
        },
        [](const Loaded& loaded, const SourceOptions& choices) {
            return source_list_report(*loaded.dataset, chosen_role(choices.role));
        });
}

}  // namespace viewer
