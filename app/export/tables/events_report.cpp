#include "app/export/tables/reports.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <numeric>

namespace viewer {

using namespace geodata;

namespace {

bool matches(const Event& event, const EventFilter& filter) {
    return (!filter.source || event.citation.source == filter.source) &&
           (filter.subject.empty() || event.subject == filter.subject) &&
           (filter.kind.empty() || event.kind == filter.kind) &&
           (!filter.when ||
            (event.date.earliest <= filter.when->latest && filter.when->earliest <= event.date.latest));
}

std::vector<std::size_t> chosen(const Dataset& dataset, const EventFilter& filter) {
    std::vector<std::size_t> events;
    for (std::size_t i = 0; i < dataset.events.size(); ++i) {
        if (matches(dataset.events[i], filter)) {
            events.push_back(i);
        }
    }
    std::stable_sort(events.begin(), events.end(), [&](std::size_t a, std::size_t b) {
        return dataset.events[a].date.earliest < dataset.events[b].date.earliest;
    });
    return events;
}

// A subject that the reader made up from the row's place means none.
std::string subject_of(const Event& event) {
    return event.subject.find(':') == std::string::npos ? event.subject : std::string();
}

std::vector<std::string> statement_ids(const Dataset& dataset, std::size_t event) {
    return each_of(statements_behind(dataset, {"events", static_cast<int>(event)}),
                   [&](int one) { return dataset.statements[static_cast<std::size_t>(one)].id; });
}

Json event_json(const Dataset& dataset, std::size_t position) {
    const auto& event = dataset.events[position];
    return {{"date", event.date.text},
            {"earliest", iso_text(event.date.earliest)},
            {"latest", iso_text(event.date.latest)},
            {"title", event.title},
            {"kind", event.kind},
            {"subject", text_json(subject_of(event))},
            {"place", text_json(event.place)},
            {"region", id_json(dataset, event.region)},
            {"source", dataset[event.citation.source].id},
            {"locator", event.citation.locator},
            {"note", event.note},
            {"statements", statement_ids(dataset, position)}};
}

}  // namespace

Report events_report(const Dataset& dataset, const EventFilter& filter) {
    TextTable readable{{{"date"}, {"event"}, {"kind"}, {"place"}, {"source"}, {"note"}}, {}};
    Report report;
    Json events = Json::array();
    for (const auto position : chosen(dataset, filter)) {
        const auto& event = dataset.events[position];
        readable.rows.push_back({readable_text(event.date), event.title, event.kind, event.place,
                                 citation_text(dataset, event.citation), event.note});
        events.push_back(event_json(dataset, position));
    }
    if (readable.rows.empty()) {
        report.parts.push_back(
            {{}, {"No event of the dataset is of that kind, subject, source and time."}, {}});
    } else {
        report.parts.push_back({"Events, each by the account of its source", {}, std::move(readable)});
    }
    report.json = {{"schema", "terrachron/events/1"}, {"dataset", dataset.title}, {"events", events}};
    report.data = data_table(
        report.json, {"events"},
        {"date", "title", "kind", "subject", "place", "region", "source", "locator", "note", "statements"});
    return report;
}

}  // namespace viewer
