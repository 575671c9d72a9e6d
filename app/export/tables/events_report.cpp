#include "app/export/tables/document_reports.hpp"
#include "geodata/base/text.hpp"

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
    std::vector<std::string> ids;
    for (const int position : statements_behind(dataset, {"events", static_cast<int>(event)})) {
        ids.push_back(dataset.statements[static_cast<std::size_t>(position)].id);
    }
    return ids;
}

Json event_json(const Dataset& dataset, std::size_t position) {
    const auto& event = dataset.events[position];
    const auto subject = subject_of(event);
    return {{"date", event.date.text},
            {"earliest", iso_text(event.date.earliest)},
            {"latest", iso_text(event.date.latest)},
            {"title", event.title},
            {"kind", event.kind},
            {"subject", subject.empty() ? Json(nullptr) : Json(subject)},
            {"place", event.place.empty() ? Json(nullptr) : Json(event.place)},
            {"region", event.region ? Json(dataset[event.region].id) : Json(nullptr)},
            {"source", dataset[event.citation.source].id},
            {"locator", event.citation.locator},
            {"note", event.note},
            {"statements", statement_ids(dataset, position)}};
}

}  // namespace

Report events_report(const Dataset& dataset, const EventFilter& filter) {
    TextTable readable{{{"date"}, {"event"}, {"kind"}, {"place"}, {"source"}, {"note"}}, {}};
    Report report;
    report.data = {{{"date"},
                    {"title"},
                    {"kind"},
                    {"subject"},
                    {"place"},
                    {"region"},
                    {"source"},
                    {"locator"},
                    {"note"},
                    {"statements"}},
                   {}};
    Json events = Json::array();
    for (const auto position : chosen(dataset, filter)) {
        const auto& event = dataset.events[position];
        readable.rows.push_back({readable_text(event.date), event.title, event.kind, event.place,
                                 citation_text(dataset, event.citation), event.note});
        report.data.rows.push_back({event.date.text, event.title, event.kind, subject_of(event), event.place,
                                    event.region ? dataset[event.region].id : "",
                                    dataset[event.citation.source].id, event.citation.locator, event.note,
                                    joined(statement_ids(dataset, position), ";")});
        events.push_back(event_json(dataset, position));
    }
    if (readable.rows.empty()) {
        report.parts.push_back(
            {{}, {"No event of the dataset is of that kind, subject, source and time."}, {}});
    } else {
        report.parts.push_back({"Events, each by the account of its source", {}, std::move(readable)});
    }
    report.json = {{"schema", "terrachron/events/1"}, {"dataset", dataset.title}, {"events", events}};
    return report;
}

}  // namespace viewer
