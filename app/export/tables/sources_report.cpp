#include "app/export/tables/reports.hpp"
#include "geodata/analysis/findings/disagreement.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <utility>

namespace viewer {

using namespace geodata;

namespace {

// One source's word on one fact.
struct Word {
    int group = 0;      // words on one fact have the same
    std::string fact;   // `held`, `area`, `event`
    std::string of;     // id of the region or subject
    std::string name;   // for reading
    std::string value;  // for reading
    std::string plain;  // EDTF or km²
    Citation citation;
    bool differ = false;
    std::string spread;
    std::string holder = {};     // id of who holds the region; empty for areas and events
    std::string as_stated = {};  // who holds it in the source's words
};

std::string days(int count) {
    return count == 0 ? "" : fmt::format("{} {}", count, count == 1 ? "day" : "days");
}

std::vector<Word> words(const Dataset& dataset) {
    std::vector<Word> result;
    int group = 0;
    for (const auto& dates : dates_by_source(dataset)) {
        ++group;
        for (const int position : dates.records) {
            const auto& record = dataset.control[static_cast<std::size_t>(position)];
            const auto stated = holder_as_stated(dataset, record);
            result.push_back(
                {group, "held", dataset[dates.place].id,
                 fmt::format("{}, {}", dataset[dates.place].name, party_text(dataset, dates.holder)),
                 readable_text(record.from) + (stated.empty() ? "" : ", " + stated), record.from.text,
                 record.citation, dates.differ, days(dates.spread_days), dataset[dates.holder].id, stated});
        }
    }
    for (const auto& areas : areas_by_source(dataset)) {
        ++group;
        for (const int position : areas.claims) {
            const auto& claim = dataset.areas[static_cast<std::size_t>(position)];
            result.push_back({group, "area", dataset[areas.region].id, dataset[areas.region].name,
                              fmt::format("{} km² ({})", grouped(in_square_km(claim.area)), claim.borders),
                              km2_number(claim.area).dump(), claim.citation, areas.differ,
                              areas.differ ? grouped(in_square_km(areas.spread)) + " km²" : ""});
        }
    }
    for (const auto& dates : events_by_source(dataset)) {
        ++group;
        for (const int position : dates.events) {
            const auto& event = dataset.events[static_cast<std::size_t>(position)];
            result.push_back({group, "event", dates.subject, event_words(event), readable_text(event.date),
                              event.date.text, event.citation, dates.differ, days(dates.spread_days)});
        }
    }
    return result;
}

TextTable readable_table(const Dataset& dataset, const std::vector<Word>& words, const std::string& fact) {
    TextTable table{{{"of"}, {"value"}, {"source"}, {"agree"}, {"spread", true}}, {}};
    int before = 0;
    for (const auto& word : words) {
        if (word.fact == fact) {
            const bool first = word.group != before;
            table.rows.push_back({first || fact == "event" ? word.name : "", word.value,
                                  citation_text(dataset, word.citation),
                                  first ? (word.differ ? "differ" : "fit") : "", first ? word.spread : ""});
            before = word.group;
        }
    }
    return table;
}

TextTable plain_table(const Dataset& dataset, const std::vector<Word>& words) {
    TextTable table{{{"fact"},
                     {"of"},
                     {"value"},
                     {"source"},
                     {"locator"},
                     {"differ"},
                     {"spread"},
                     {"holder"},
                     {"holder_as_stated"}},
                    {}};
    for (const auto& word : words) {
        table.rows.push_back({word.fact, word.of, word.plain, dataset[word.citation.source].id,
                              word.citation.locator, word.differ ? "yes" : "no", word.spread, word.holder,
                              word.as_stated});
    }
    return table;
}

Json facts_json(const Dataset& dataset, const std::vector<Word>& words) {
    Json facts = Json::array();
    int before = 0;
    for (const auto& word : words) {
        if (word.group != std::exchange(before, word.group)) {
            facts.push_back({{"fact", word.fact},
                             {"of", word.of},
                             {"differ", word.differ},
                             {"spread", word.spread},
                             {"holder", word.holder},
                             {"sides", Json::array()}});
        }
        facts.back()["sides"].push_back({{"value", word.plain},
                                         {"source", dataset[word.citation.source].id},
                                         {"locator", word.citation.locator},
                                         {"holder_as_stated", word.as_stated}});
    }
    return facts;
}

}  // namespace

Report sources_report(const Dataset& dataset) {
    const auto all = words(dataset);
    Report report;
    report.parts.push_back(
        {"When a region came to be held, by source", {}, readable_table(dataset, all, "held")});
    report.parts.push_back({"What a region measures, by source", {}, readable_table(dataset, all, "area")});
    report.parts.push_back({"When something happened, by source", {}, readable_table(dataset, all, "event")});
    report.data = plain_table(dataset, all);
    report.json = {
        {"schema", "terrachron/sources/1"}, {"dataset", dataset.title}, {"facts", facts_json(dataset, all)}};
    return report;
}

}  // namespace viewer
