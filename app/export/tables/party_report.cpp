#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_columns = 8;

/// Of one party on one day.
struct PartyDay {
    PartyIndex party;
    std::size_t regions = 0;
    bool stated = true;
    TotalStep listed;
    TotalStep measured;
};

// Where nothing is stated, what is measured says which are the largest.
Area size_of(const PartyDay& day) { return day.stated ? day.listed.once.high : day.measured.once.high; }

std::map<PartyIndex, std::size_t> regions_by_party(const Dataset& dataset, const Listing& listing, Day day) {
    std::map<PartyIndex, std::size_t> regions;
    for (const auto& sum : sums_by_holder(dataset, listing, day, Counting::once)) {
        regions[sum.party] = static_cast<std::size_t>(sum.regions);
    }
    return regions;
}

std::vector<PartyDay> parties_on(const std::vector<PartySeries>& series,
                                 const std::map<PartyIndex, std::size_t>& regions, Day day) {
    std::vector<PartyDay> days;
    for (const auto& one : series) {
        const auto count = regions.find(one.party);
        days.push_back({one.party, count == regions.end() ? 0 : count->second, one.states_areas,
                        step_on(one.listed, day), step_on(one.measured, day)});
    }
    return days;
}

std::string listed_cell(const PartyDay& day) {
    return day.stated ? range_text(day.listed.once) : std::string("not stated");
}

// What nobody states is an empty cell, not zero.
std::vector<std::string> data_columns() {
    return with_sums({"date", "party", "name", "regions"}, {"count_once", "as_listed", "measured"});
}

Json party_day_json(const Dataset& dataset, const PartyDay& day) {
    return {{"party", dataset[day.party].id},
            {"name", dataset[day.party].name},
            {"regions", day.regions},
            {"count_once", day.stated ? km2_json(day.listed.once) : Json(nullptr)},
            {"as_listed", day.stated ? km2_json(day.listed.as_listed) : Json(nullptr)},
            {"measured", km2_json(day.measured.once)}};
}

Json parties_json(const Dataset& dataset, const std::vector<PartyDay>& days) {
    return json_list(days, [&](const PartyDay& day) { return party_day_json(dataset, day); });
}

// Those with the largest sum at any time, the largest first.
std::vector<std::size_t> largest_of(const std::vector<PartySeries>& series) {
    const auto most = [](const PartySeries& one) {
        Area area;
        for (const auto& step : one.states_areas ? one.listed : one.measured) {
            area = std::max(area, step.once.high);
        }
        return area;
    };
    std::vector<std::size_t> order(series.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return most(series[a]) > most(series[b]); });
    return order;
}

// All by what is stated, or all by what is measured: the two are not added.
bool all_stated(const std::vector<PartySeries>& series) {
    return std::all_of(series.begin(), series.end(), [](const auto& one) { return one.states_areas; });
}

}  // namespace

TextTable party_columns(const Dataset& dataset, const std::vector<PartySeries>& series,
                        const std::vector<SeriesPoint>& points) {
    const bool stated = all_stated(series);
    const auto order = largest_of(series);
    const auto shown = std::min(most_columns, order.size());
    TextTable table{{{"from"}}, {}};
    for (std::size_t i = 0; i < shown; ++i) {
        table.columns.push_back({dataset[series[order[i]].party].name, true});
    }
    if (order.size() > shown) {
        table.columns.push_back({fmt::format("{} others", order.size() - shown), true});
    }
    for (const auto& point : points) {
        std::vector<std::string> cells{iso_text(point.day)};
        LowMidHigh others;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto& one = series[order[i]];
            const auto sum = step_on(stated ? one.listed : one.measured, point.day).once;
            if (i < shown) {
                cells.push_back(range_text(sum));
            } else {
                others += sum;
            }
        }
        if (order.size() > shown) {
            cells.push_back(range_text(others));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Report party_stats_report(const Dataset& dataset, const Listing& listing, Day day) {
    const auto series = party_series(dataset, listing.profile);
    const auto days = parties_on(
        series, regions_by_party(dataset, make_listing(dataset, listing.profile, PartyIndex{}), day), day);
    TextTable table{{{"party"}, {"regions", true}, {"listed, km²", true}, {"measured on the map, km²", true}},
                    {}};
    auto sorted = days;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const PartyDay& a, const PartyDay& b) { return size_of(a) > size_of(b); });
    for (const auto& one : sorted) {
        if (one.regions > 0) {
            table.rows.push_back({dataset[one.party].name, fmt::format("{}", one.regions), listed_cell(one),
                                  range_text(one.measured.once)});
        }
    }
    Report report;
    report.parts.push_back(
        {fmt::format("{}: {}, by party, by the list of {}", dataset.title, long_text(day),
                     listing_title(dataset, listing)),
         {"listed: the areas stated, overlaps counted once; measured: each outline in full"},
         std::move(table)});
    report.json = {{"schema", "terrachron/stats-by-party/1"},
                   {"dataset", dataset.title},
                   {"date", iso_text(day)},
                   {"list_source", dataset[listing.source].id},
                   {"parties", parties_json(dataset, days)}};
    report.data = data_table(report.json, {"parties"}, data_columns());
    return with_profile(std::move(report), dataset, listing);
}

Report party_series_report(const Dataset& dataset, const Listing& listing, const SeriesChoices& choices) {
    const auto series = party_series(dataset, listing.profile);
    const auto whole = make_listing(dataset, listing.profile, PartyIndex{});
    const auto points =
        series_by(PreparedList(dataset, whole).steps(), choices.step, choices.first, choices.last);
    Report report;
    report.parts.push_back({fmt::format("{} by party, km², by the list of {}",
                                        all_stated(series) ? "Listed areas, overlaps counted once,"
                                                           : "Areas measured on the map",
                                        listing_title(dataset, listing)),
                            {},
                            party_columns(dataset, series, points)});
    const auto point_json = [&](const SeriesPoint& point) -> Json {
        const auto days = parties_on(series, regions_by_party(dataset, whole, point.day), point.day);
        return {{"date", iso_text(point.day)}, {"parties", parties_json(dataset, days)}};
    };
    report.json = {{"schema", "terrachron/series-by-party/1"},  {"dataset", dataset.title},
                   {"list_source", dataset[listing.source].id}, {"first_day", iso_text(choices.first)},
                   {"last_day", iso_text(choices.last)},        {"points", json_list(points, point_json)}};
    report.data = data_table(report.json, {"points", "parties"}, data_columns());
    return with_profile(std::move(report), dataset, listing);
}

}  // namespace viewer
