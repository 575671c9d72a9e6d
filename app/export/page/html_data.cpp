#include "app/export/page/html_parts.hpp"
#include "app/export/tables/reconcile_line.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/totals/totals.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/analysis/words/overview.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace viewer {

using namespace geodata;

namespace {

Json bounds_json(const Bounds& bounds) {
    return Json::array({json_number(in_square_km(bounds.low), 3), json_number(in_square_km(bounds.high), 3)});
}

Json totals_on(const MapData& map, Day day, Counting counting) {
    const auto sum = listed_total(*map.dataset, map.listing, day, counting).sum;
    return {{"km2", bounds_json(sum)},
            {"text", states_areas(map.listing) ? bounds_text(sum) : std::string()},
            {"share", share_of_whole(*map.dataset, map.listing.profile, sum)}};
}

// The statuses as one letter each, for style sheets: n not yet, p possible, h held, e ended, x not drawn.
std::string status_letters(const MapData& map, const std::vector<RegionStatus>& status, Day day) {
    std::string letters;
    const auto holdings = holdings_on(*map.dataset, map.shown, day);
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        letters +=
            status[i] == RegionStatus::hidden ? 'x' : "nphe"[static_cast<std::size_t>(holdings[i].hold)];
    }
    return letters;
}

// What stands out on a day, as a picture of that day marks it.
Json rows_with(const std::vector<RegionStatus>& status, RegionStatus wanted) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < status.size(); ++i) {
        if (status[i] == wanted) {
            rows.push_back(i);
        }
    }
    return rows;
}

Json changes_json(const MapData& map, const ChangeDay* step) {
    Json list = Json::array();
    if (step == nullptr) {
        return list;
    }
    for (const auto& change : change_lines(*map.dataset, map.shown, *step)) {
        const auto& record = map.dataset->control[static_cast<std::size_t>(change.record)];
        list.push_back({{"row", change.row},
                        {"text", change.text},
                        {"dated", change.dated},
                        {"source", (*map.dataset)[record.citation.source].short_name}});
    }
    return list;
}

// What differs from the step before, as pairs of row and letter: of a thousand steps each changes a few rows.
Json moves_json(const std::string& before, const std::string& now) {
    Json moves = Json::array();
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (before.empty() || before[i] != now[i]) {
            moves.push_back(i);
            moves.push_back(std::string(1, now[i]));
        }
    }
    return moves;
}

/// What was told of the step before, of which only what differs is told again.
struct ToldBefore {
    std::string letters;
    std::map<int, Json> sums;  ///< by party
};

// With those of all together, under no party's number.
std::vector<HolderSum> with_all(std::vector<HolderSum> sums) {
    HolderSum all;
    for (const auto& sum : sums) {
        all.sum.low += sum.sum.low;
        all.sum.high += sum.sum.high;
        all.regions += sum.regions;
        all.without_area += sum.without_area;
    }
    sums.push_back(all);
    return sums;
}

// Of each party that holds otherwise than before: of hundreds few do.
Json party_sums(const MapData& map, Day day, std::map<int, Json>& before) {
    const auto once = with_all(sums_by_holder(*map.dataset, map.shown, day, Counting::once));
    const auto listed = with_all(sums_by_holder(*map.dataset, map.shown, day, Counting::as_listed));
    Json told = Json::object();
    for (std::size_t i = 0; i < once.size(); ++i) {
        const auto of = [&](const HolderSum& sum) {
            const bool stated = sum.regions == 0 || sum.without_area < sum.regions;
            return Json{{"km2", bounds_json(sum.sum)},
                        {"text", stated ? bounds_text(sum.sum) : std::string()},
                        {"share", share_of_whole(*map.dataset, map.listing.profile, sum.sum)}};
        };
        Json sums{{"once", of(once[i])}, {"listed", of(listed[i])}, {"regions", once[i].regions}};
        auto& known = before[once[i].party.value];
        if (known != sums) {
            known = sums;
            told[std::to_string(once[i].party.value)] = std::move(sums);
        }
    }
    return told;
}

Json step_json(const MapData& map, Day day, const ChangeDay* step, ToldBefore& before) {
    SceneSettings settings;
    settings.day = day;
    const auto status = statuses(map, settings);
    auto now = status_letters(map, status, day);
    auto moves = moves_json(before.letters, now);
    before.letters = std::move(now);
    Json json{{"day", day.number},
              {"once", totals_on(map, day, Counting::once)},
              {"listed", totals_on(map, day, Counting::as_listed)},
              {"moves", std::move(moves)},
              {"changed", rows_with(status, RegionStatus::changed)},
              {"ended", rows_with(status, RegionStatus::interval_ended)},
              {"stop", entry_of_day(map.steps, day) != nullptr},
              {"changes", changes_json(map, step)}};
    if (map.several_parties()) {
        json["shown"] = overview_on(*map.dataset, map.shown, day).text;
        json["sums"] = party_sums(map, day, before.sums);
    }
    return json;
}

// Where the sums count otherwise: the changes, and the ends of intervals where nothing changes as well.
std::vector<ChangeDay> counted_days(const MapData& map) {
    auto days = map.steps;
    std::copy_if(map.interval_ends.begin(), map.interval_ends.end(), std::back_inserter(days),
                 [&](const ChangeDay& ended) { return entry_of_day(map.steps, ended.day) == nullptr; });
    std::sort(days.begin(), days.end(), [](const ChangeDay& a, const ChangeDay& b) { return a.day < b.day; });
    return days;
}

// One for the first day and one for every day on which the sums count otherwise; `stop` says that it is one of change.
Json steps_json(const MapData& map) {
    Json steps = Json::array();
    ToldBefore before;
    const auto first = map.dataset->first_day;
    const auto days = counted_days(map);
    if (days.empty() || days.front().day != first) {
        steps.push_back(step_json(map, first, nullptr, before));
    }
    for (const auto& step : days) {
        steps.push_back(step_json(map, step.day, &step, before));
    }
    return steps;
}

Json citation_json(const Dataset& dataset, const Citation& citation) {
    return {{"source", dataset[citation.source].short_name}, {"locator", citation.locator}};
}

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
            json["citation"] = citation_json(dataset, record.citation);
            json["note"] = record.note;
            json["holder"] = held_by_text(dataset, record);
        }
        rows.push_back(std::move(json));
    }
    return rows;
}

std::string computed_text(const StatedTotal& total, const Reconciliation& result) {
    const int decimals = total.quantity == Quantity::share ? 1 : 0;
    const auto number = [&](double value) { return grouped(value, decimals); };
    const auto& once = result.once;
    return (number(once.low) == number(once.high) ? number(once.low)
                                                  : number(once.low) + " – " + number(once.high)) +
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
    Json rows = Json::array();
    for (const auto& item : page_dated(map)) {
        rows.push_back({{"first", item.first.number},
                        {"last", item.last.number},
                        {"kind", item.kind},
                        {"legend", item.legend},
                        {"said", item.said}});
    }
    return rows;
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

Json stated_json(const MapData& map) {
    Json rows = Json::array();
    for (const auto& result : reconcile_all(*map.dataset, map.listing)) {
        const auto& total = map.dataset->totals[static_cast<std::size_t>(result.total)];
        rows.push_back(
            {{"wording", total.wording},
             {"stated",
              (total.approximate ? "about " : "") + grouped(total.value, total.decimals) + unit_of(total)},
             {"computed",
              result.verdict == Verdict::not_comparable ? std::string() : computed_text(total, result)},
             {"day", result.tested_on.number},
             {"verdict", verdict_text(result.verdict)},
             {"bar", bar_json(total, result)},
             {"reason", result.reason},
             {"role", role_of(*map.dataset, total)},
             {"counts", counted_text(total)},
             {"by", result.compared_with ? (*map.dataset)[result.compared_with].short_name : std::string()},
             {"source", source_names(*map.dataset, total)}});
    }
    return rows;
}

Json events_json(const Dataset& dataset) {
    Json rows = Json::array();
    for (const auto& event : dataset.events) {
        rows.push_back({{"day", std::max(event.date.earliest, dataset.first_day).number},
                        {"date", readable_text(event.date)},
                        {"title", event_words(event)},
                        {"source", dataset[event.citation.source].short_name},
                        {"locator", event.citation.locator}});
    }
    return rows;
}

Json sources_json(const Dataset& dataset) {
    Json rows = Json::array();
    for (const auto& source : dataset.sources) {
        rows.push_back({{"short", source.short_name},
                        {"title", source.title},
                        {"publisher", source.publisher},
                        {"perspective", source.perspective},
                        {"published", source.published},
                        {"role", source.role == SourceRole::primary ? "primary source" : "for comparison"}});
    }
    return rows;
}

}  // namespace

// What shares are of; null where the dataset states nothing of the kind.
Json whole_json(const MapData& map) {
    const auto* whole = denominator_of(*map.dataset, map.listing.profile);
    return whole == nullptr ? Json(nullptr)
                            : Json{{"name", whole->name},
                                   {"text", grouped(in_square_km(whole->area))},
                                   {"km2", json_number(in_square_km(whole->area), 3)}};
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

Json page_data(const MapData& map) {
    const auto& dataset = *map.dataset;
    return {{"first", dataset.first_day.number},
            {"last", dataset.last_day.number},
            {"whole", whole_json(map)},
            {"party", party_text(dataset, map.listing.party)},
            {"list", listing_title(dataset, map.listing)},
            {"held", held_key_text(dataset, map.listing)},
            {"parties", page_parties(map)},
            {"headline", map.listing.party.value},
            {"things", map.holders_are_things},
            {"metres", json_number(page_metres(map), 3)},
            {"steps", steps_json(map)},
            {"regions", regions_json(map)},
            {"stated", stated_json(map)},
            {"dated", dated_json(map)},
            {"events", events_json(dataset)},
            {"sources", sources_json(dataset)}};
}

}  // namespace viewer
