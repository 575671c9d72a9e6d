#include "app/cli/document_options.hpp"
#include "app/export/tables/document_reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

using namespace geodata;

namespace {

struct EventOptions {
    ReportOptions report;
    DocumentOptions document;
};

EventFilter event_filter(const Dataset& dataset, const DocumentOptions& choices) {
    std::vector<std::string> subjects;
    std::vector<std::string> kinds;
    for (const auto& event : dataset.events) {
        subjects.push_back(event.subject);
        kinds.push_back(event.kind);
    }
    return {chosen_document(dataset, choices), known_word("--subject", choices.subject, std::move(subjects)),
            known_word("--kind", choices.kind, std::move(kinds)), chosen_time(choices)};
}

}  // namespace

Command events_command() {
    return command_with<EventOptions>(
        "events", "Dated events with their places, each by the account of its source",
        [](CLI::App& app, Options& options, EventOptions& choices) {
            add_table_options(app, options, choices.report);
            add_document_options(app, choices.document);
        },
        [](const EventOptions& choices, const Options& options, const Streams& streams) {
            const auto loaded = load(options);
            const auto filter = event_filter(*loaded.dataset, choices.document);
            deliver(
                print(events_report(*loaded.dataset, filter), chosen_report_format(options, choices.report)),
                options, streams);
            return 0;
        });
}

}  // namespace viewer
