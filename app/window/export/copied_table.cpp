#include "app/window/export/copied_table.hpp"

#include "app/export/tables/report_choices.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/model/choice_words.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

TextTable table_of(const char* report, const MapData& map, const ViewerState& state) {
    return find_report(report)->make(*map.dataset, map.listing, {state.day, state.comparing.with}).data;
}

TextTable event_table(const Dataset& dataset) {
    TextTable table{{{"date"}, {"title"}, {"kind"}, {"place"}, {"source"}, {"locator"}}, {}};
    for (const auto& event : dataset.events) {
        table.rows.push_back({event.date.text, event.title, event.kind, event.place,
                              dataset[event.citation.source].id, event.citation.locator});
    }
    return table;
}

TextTable statement_table(const Dataset& dataset) {
    return statements_report(dataset, find_statements(dataset, {})).data;
}

TextTable publication_table(const Dataset& dataset) {
    TextTable table{{{"id"}, {"title"}, {"publisher"}, {"perspective"}, {"published"}, {"role"}}, {}};
    for (const auto& source : dataset.sources) {
        table.rows.push_back({source.id, source.title, source.publisher, source.perspective, source.published,
                              word_for(role_words, source.role)});
    }
    return table;
}

}  // namespace

CopiedTable copied_table(const MapData& map, const ViewerState& state) {
    const auto rows = [](TextTable table, const char* what) {
        const auto count = table.rows.size();
        return CopiedTable{std::move(table), fmt::format("{} {}", count, what)};
    };
    switch (state.tab) {
        case PanelTab::totals:
            return rows(table_of("reconcile", map, state), "stated totals with their tests");
        case PanelTab::events: return rows(event_table(*map.dataset), "events");
        case PanelTab::documents: return rows(statement_table(*map.dataset), "statements");
        case PanelTab::sources: return rows(publication_table(*map.dataset), "sources");
        default: {
            auto regions = rows(table_of("stats", map, state), "regions as they stand on ");
            regions.what += long_text(state.day);
            return regions;
        }
    }
}

}  // namespace viewer
