#include "app/export/page/html_parts.hpp"
#include "app/export/tables/reconcile_line.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

Json regions_json(const MapData& map) {
    const auto& dataset = *map.dataset;
    Json rows = Json::array();
    const auto holdings = holdings_on(dataset, map.shown, dataset.last_day);
    for (std::size_t i = 0; i < map.shown.rows.size(); ++i) {
        const auto& row = map.shown.rows[i];
        Json json{{"name", dataset[row.region].name},
                  {"inside", row.inside},
                  {"dates", date_text(dataset, row, holdings[i].record)},
                  {"km2", row.area_claim < 0 ? std::string("not stated")
                                             : grouped(in_square_km(stated_area(dataset, row)))}};
        if (map.several_parties()) {
            json["party"] = holder_of(dataset, row).value;
        }
        if (!row.records.empty()) {
            const auto& record = dataset.control[static_cast<std::size_t>(row.records.front())];
            json["citation"] = {{"source", dataset[record.citation.source].short_name},
                                {"locator", record.citation.locator}};
            json["note"] = record.note;
            json["holder"] = held_by_text(dataset, record);
        }
        rows.push_back(std::move(json));
    }
    return rows;
}

std::string computed_text(const StatedTotal& total, const Reconciliation& result) {
    return range_text(result.once.low, result.once.high, total.quantity == Quantity::share ? 1 : 0) +
           unit_of(total);
}

// How far a bar of full width is filled by what the list gives, and where on it the stated value stands.
Json bar_json(const StatedTotal& total, const Reconciliation& result) {
    const double most = 1.05 * std::max(total.value, result.once.high);
    if (result.verdict == Verdict::not_comparable || !is_area(total.quantity) || most <= 0) {
        return nullptr;
    }
    return Json::array(
        {json_number(100 * result.once.low / most, 1), json_number(100 * total.value / most, 1)});
}

Json dated_json(const MapData& map) {
    return json_list(page_dated(map), [](const PageDated& item) -> Json {
        return {{"first", item.first.number},
                {"last", item.last.number},
                {"kind", item.kind},
                {"legend", item.legend},
                {"said", item.said}};
    });
}

// What a total is tested by, since a list has rows and not events.
std::string counted_text(const StatedTotal& total) {
    switch (total.quantity) {
        case Quantity::event_count: return "counts the events below, not rows of the list";
        case Quantity::held_count: return "counts rows of the list";
        case Quantity::change_count: return "counts rows of the list that begin in that time";
        default: return "adds the areas of the list";
    }
}

Json total_json(const Dataset& dataset, const Reconciliation& result) {
    const auto& total = dataset.totals[static_cast<std::size_t>(result.total)];
    return {{"wording", total.wording},
            {"stated", stated_text(total)},
            {"computed",
             result.verdict == Verdict::not_comparable ? std::string() : computed_text(total, result)},
            {"day", result.tested_on.number},
            {"verdict", verdict_text(result.verdict)},
            {"bar", bar_json(total, result)},
            {"reason", result.reason},
            {"role", role_of(dataset, total)},
            {"counts", counted_text(total)},
            {"by", result.compared_with ? dataset[result.compared_with].short_name : std::string()},
            {"source", source_names(dataset, total)}};
}

Json event_json(const Dataset& dataset, const Event& event) {
    return {{"day", std::max(event.date.earliest, dataset.first_day).number},
            {"date", readable_text(event.date)},
            {"title", event_words(event)},
            {"source", dataset[event.citation.source].short_name},
            {"locator", event.citation.locator}};
}

Json source_json(const Source& source) {
    return {{"short", source.short_name},
            {"title", source.title},
            {"publisher", source.publisher},
            {"perspective", source.perspective},
            {"published", source.published},
            {"role", source.role == SourceRole::primary ? "primary source" : "for comparison"}};
}

// What shares are of; null where the dataset states nothing of the kind.
Json whole_json(const MapData& map) {
    const auto* whole = denominator_of(*map.dataset, map.listing.profile);
    return whole == nullptr ? Json(nullptr)
                            : Json{{"name", whole->name},
                                   {"text", grouped(in_square_km(whole->area))},
                                   {"km2", km2_number(whole->area)}};
}

// Who holds land by the lists shown; nothing where there is one party.
Json page_parties(const MapData& map) {
    Json parties = Json::array();
    for (const auto party : listed_parties(map)) {
        if (map.several_parties()) {
            parties.push_back({{"id", party.value}, {"name", map.party(party).name}});
        }
    }
    return parties;
}

}  // namespace

Json page_data(const MapData& map) {
    const auto& dataset = *map.dataset;
    return {
        {"first", dataset.first_day.number},
        {"last", dataset.last_day.number},
        {"opening", day_to_open_on(dataset).number},
        {"whole", whole_json(map)},
        {"party", party_text(dataset, map.listing.party)},
        {"list", listing_title(dataset, map.listing)},
        {"held", held_key_text(dataset, map.listing)},
        {"parties", page_parties(map)},
        {"headline", map.listing.party.value},
        {"things", map.holders_are_things},
        {"metres", json_number(page_metres(map), 3)},
        {"steps", page_steps(map)},
        {"regions", regions_json(map)},
        {"stated", json_list(reconcile_all(dataset, map.listing),
                             [&](const Reconciliation& result) { return total_json(dataset, result); })},
        {"dated", dated_json(map)},
        {"events", json_list(dataset.events, [&](const Event& event) { return event_json(dataset, event); })},
        {"sources", json_list(dataset.sources, source_json)}};
}

}  // namespace viewer
