#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

std::string step_text(Step step) {
    switch (step) {
        case Step::day: return "day";
        case Step::month: return "month";
        case Step::year: return "year";
        default: return "change";
    }
}

// Low and high, or one number where they are the same; the midpoint between them where it is neither.
std::string cell(const LowMidHigh& sum) {
    const auto text = range_text(sum);
    return sum.midpoint == sum.low || sum.midpoint == sum.high
               ? text
               : text + " (" + grouped(in_square_km(sum.midpoint)) + ")";
}

std::string share_cell(const LowMidHigh& sum, Area whole) {
    return whole == Area{} ? "–" : range_text(percent_of(sum.low, whole), percent_of(sum.high, whole), 2);
}

TextTable readable_table(const std::vector<SeriesPoint>& points, Area whole) {
    TextTable table{{{"from"},
                     {"overlaps counted once, km²", true},
                     {"all rows added, km²", true},
                     {"overlaps counted once, %", true},
                     {"newly held", true},
                     {"no longer held", true},
                     {"ends of intervals", true}},
                    {}};
    for (const auto& point : points) {
        table.rows.push_back({iso_text(point.day), cell(point.once), cell(point.as_listed),
                              share_cell(point.once, whole), fmt::format("{}", point.news.gained),
                              fmt::format("{}", point.news.lost),
                              fmt::format("{}", point.news.interval_ends)});
    }
    return table;
}

std::vector<std::string> data_columns_of_points() {
    auto columns = with_sums({"date"}, {"count_once", "as_listed"});
    for (const auto reading : readings) {
        columns.push_back(fmt::format("count_once_{0}_percent=share/{0}_percent", reading_text(reading)));
    }
    columns.insert(columns.end(), {"newly_held", "no_longer_held", "interval_ends"});
    return columns;
}

Json point_json(const SeriesPoint& point, Area whole) {
    return {{"date", iso_text(point.day)},
            {"count_once", km2_json(point.once)},
            {"as_listed", km2_json(point.as_listed)},
            {"share", whole == Area{} ? Json(nullptr) : percent_json(point.once, whole)},
            {"newly_held", point.news.gained},
            {"no_longer_held", point.news.lost},
            {"interval_ends", point.news.interval_ends}};
}

// All parties of the list side by side, a column each; no rows where it knows one.
TextTable party_table(const Dataset& dataset, const Listing& listing, const SeriesSums& sums,
                      const std::vector<SeriesPoint>& points) {
    TextTable table{{{"from"}}, {}};
    if (sums.parties.size() < 2) {
        return table;
    }
    constexpr std::size_t most_side_by_side = 8;
    if (sums.parties.size() > most_side_by_side && !dataset.control.empty()) {
        return party_columns(dataset, party_series(dataset, listing.profile), points);
    }
    for (const auto& point : points) {
        table.rows.push_back({iso_text(point.day)});
    }
    for (const auto& party : sums.parties) {
        table.columns.push_back({dataset[party.party].name, true});
        for (std::size_t i = 0; i < points.size(); ++i) {
            table.rows[i].push_back(party.states_areas ? range_text(step_on(party.steps, points[i].day).once)
                                                       : std::string("not stated"));
        }
    }
    return table;
}

// The sums of the listing's own party, or of all; of a list without rows there is one step of nothing.
std::vector<TotalStep> own_steps(const Dataset& dataset, const Listing& listing, const SeriesSums& sums) {
    if (const auto* own = row_with(sums.parties, &PartySteps::party, listing.party)) {
        return own->steps;
    }
    return !listing.party && !sums.all.empty() ? sums.all : PreparedList(dataset, listing).steps();
}

std::string day_cell(const std::optional<Day>& day) { return day ? iso_text(*day) : "never"; }

Json day_json(const std::optional<Day>& day) { return day ? Json(iso_text(*day)) : Json(nullptr); }

TextTable reached_table(const Dataset& dataset, const std::vector<TotalReached>& reached) {
    TextTable table{{{"total"},
                     {"at least km²", true},
                     {"overlaps once, certain"},
                     {"overlaps once, possible"},
                     {"all rows, certain"},
                     {"all rows, possible"}},
                    {}};
    for (const auto& one : reached) {
        table.rows.push_back({dataset.totals[static_cast<std::size_t>(one.total)].id,
                              grouped(in_square_km(one.stated)), day_cell(one.once_low),
                              day_cell(one.once_high), day_cell(one.as_listed_low),
                              day_cell(one.as_listed_high)});
    }
    return table;
}

Json reached_json(const Dataset& dataset, const std::vector<TotalReached>& reached) {
    return json_list(reached, [&](const TotalReached& one) -> Json {
        return {{"total", dataset.totals[static_cast<std::size_t>(one.total)].id},
                {"least_km2", km2_number(one.stated)},
                {"count_once_low", day_json(one.once_low)},
                {"count_once_high", day_json(one.once_high)},
                {"as_listed_low", day_json(one.as_listed_low)},
                {"as_listed_high", day_json(one.as_listed_high)}};
    });
}

}  // namespace

Report series_report(const Dataset& dataset, const Listing& listing, const SeriesChoices& choices) {
    SeriesSums sums;
    for (const auto& list : listings_of(dataset, listing.profile)) {
        sums.parties.push_back({list.party, PreparedList(dataset, list).steps(), states_areas(list)});
    }
    sums.reached = totals_reached(dataset, listing);
    return series_report(dataset, listing, choices, sums);
}

Report series_report(const Dataset& dataset, const Listing& listing, const SeriesChoices& choices,
                     const SeriesSums& sums) {
    const auto points =
        series_by(own_steps(dataset, listing, sums), choices.step, choices.first, choices.last);
    const auto& reached = sums.reached;
    const auto* stated = denominator_of(dataset, choices.denominator);
    const Area whole = stated == nullptr ? Area{} : stated->area;
    Report report;
    report.parts.push_back(
        {fmt::format("Listed areas by {}, by the list of {}", step_text(choices.step),
                     listing_title(dataset, listing)),
         {"holder by the list: " + listed_holder_text(dataset, listing),
          "low – high, the midpoint in brackets" +
              (stated == nullptr ? std::string() : "; " + percent_of_text(dataset, *stated)),
          midpoint_rule()},
         readable_table(points, whole)});
    if (auto beside = added_beside_text(dataset, listing); !beside.empty()) {
        report.parts.back().sentences.push_back(std::move(beside));
    }
    if (auto parties = party_table(dataset, listing, sums, points); !parties.rows.empty()) {
        const bool measured = of_all_parties(dataset, listing) && !states_areas(listing);
        report.parts.push_back(
            {measured ? "Measured on the map by party, km²" : "Sums by party, overlaps counted once, km²",
             {},
             std::move(parties)});
    }
    if (!reached.empty()) {
        report.parts.push_back({"First day on which the list reaches a stated total",
                                {"As totals are compared: what rounding of the total and of its whole allows "
                                 "is taken off in the "
                                 "second column, and rounding of the areas added counts as well."},
                                reached_table(dataset, reached)});
    }
    report.json = {
        {"schema", "terrachron/series/2"},
        {"dataset", dataset.title},
        {"list_source", dataset[listing.source].id},
        {"party", id_json(dataset, listing.party)},
        {"by", step_text(choices.step)},
        {"first_day", iso_text(choices.first)},
        {"last_day", iso_text(choices.last)},
        {"denominator", stated == nullptr ? Json(nullptr) : Json(stated->id)},
        {"denominator_km2", stated == nullptr ? Json(nullptr) : km2_number(whole)},
        {"points", json_list(points, [&](const SeriesPoint& point) { return point_json(point, whole); })},
        {"totals_reached", reached_json(dataset, reached)}};
    report.data = data_table(report.json, {"points"}, data_columns_of_points());
    for (const auto& party : sums.parties) {
        if (sums.parties.size() > 1) {
            report.json["by_party"].push_back(
                {{"party", dataset[party.party].id},
                 {"count_once", json_list(points, [&](const SeriesPoint& point) {
                      return km2_json(step_on(party.steps, point.day).once);
                  })}});
        }
    }
    return with_profile(std::move(report), dataset, listing);
}

}  // namespace viewer
