#include "app/export/tables/party_report.hpp"
#include "app/export/tables/profile_note.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"

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
    if (whole == Area{}) {
        return "–";
    }
    const auto low = grouped(percent_of(sum.low, whole), 2);
    const auto high = grouped(percent_of(sum.high, whole), 2);
    return low == high ? low : low + " – " + high;
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

TextTable plain_table(const std::vector<SeriesPoint>& points, Area whole) {
    TextTable table{{{"date"}}, {}};
    for (const auto counting : {"count_once", "as_listed"}) {
        for (const auto reading : readings) {
            table.columns.push_back({fmt::format("{}_{}_km2", counting, reading_text(reading))});
        }
    }
    for (const auto reading : readings) {
        table.columns.push_back({fmt::format("count_once_{}_percent", reading_text(reading))});
    }
    table.columns.push_back({"newly_held"});
    table.columns.push_back({"no_longer_held"});
    table.columns.push_back({"interval_ends"});
    for (const auto& point : points) {
        std::vector<std::string> cells{iso_text(point.day)};
        for (const auto counting : {Counting::once, Counting::as_listed}) {
            for (const auto reading : readings) {
                cells.push_back(plain_km2(point.sum(counting)[reading]));
            }
        }
        for (const auto reading : readings) {
            cells.push_back(whole == Area{} ? std::string()
                                            : plain_number(percent_of(point.once[reading], whole), 4));
        }
        cells.push_back(fmt::format("{}", point.news.gained));
        cells.push_back(fmt::format("{}", point.news.lost));
        cells.push_back(fmt::format("{}", point.news.interval_ends));
        table.rows.push_back(std::move(cells));
    }
    return table;
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
const std::vector<TotalStep>& own_steps(const Dataset& dataset, const Listing& listing,
                                        const SeriesSums& sums, std::vector<TotalStep>& none) {
    for (const auto& party : sums.parties) {
        if (party.party == listing.party) {
            return party.steps;
        }
    }
    if (!listing.party && !sums.all.empty()) {
        return sums.all;
    }
    none = PreparedList(dataset, listing).steps();
    return none;
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
    Json result = Json::array();
    for (const auto& one : reached) {
        result.push_back({{"total", dataset.totals[static_cast<std::size_t>(one.total)].id},
                          {"least_km2", json_number(in_square_km(one.stated), 3)},
                          {"count_once_low", day_json(one.once_low)},
                          {"count_once_high", day_json(one.once_high)},
                          {"as_listed_low", day_json(one.as_listed_low)},
                          {"as_listed_high", day_json(one.as_listed_high)}});
    }
    return result;
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
    std::vector<TotalStep> none;
    const auto points =
        series_by(own_steps(dataset, listing, sums, none), choices.step, choices.first, choices.last);
    const auto& reached = sums.reached;
    const auto* stated = denominator_of(dataset, choices.denominator);
    const Area whole = stated == nullptr ? Area{} : stated->area;
    Report report;
    report.parts.push_back(
        {fmt::format("Listed areas by {}, by the list of {}", step_text(choices.step),
                     listing_title(dataset, listing)),
         {"holder by the list: " + listed_holder_text(dataset, listing),
          stated == nullptr
              ? std::string("low – high, the midpoint in brackets")
              : fmt::format("low – high, the midpoint in brackets; percent of {}, {} km² ({})", stated->name,
                            grouped(in_square_km(whole)), dataset[stated->citation.source].short_name),
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
    report.data = plain_table(points, whole);
    Json list = Json::array();
    for (const auto& point : points) {
        list.push_back(point_json(point, whole));
    }
    report.json = {
        {"schema", "terrachron/series/2"},
        {"dataset", dataset.title},
        {"list_source", dataset[listing.source].id},
        {"party", listing.party ? Json(dataset[listing.party].id) : Json(nullptr)},
        {"by", step_text(choices.step)},
        {"first_day", iso_text(choices.first)},
        {"last_day", iso_text(choices.last)},
        {"denominator", stated == nullptr ? Json(nullptr) : Json(stated->id)},
        {"denominator_km2", stated == nullptr ? Json(nullptr) : json_number(in_square_km(whole), 3)},
        {"points", list},
        {"totals_reached", reached_json(dataset, reached)}};
    for (const auto& party : sums.parties) {
        if (sums.parties.size() > 1) {
            Json once = Json::array();
            for (const auto& point : points) {
                once.push_back(km2_json(step_on(party.steps, point.day).once));
            }
            report.json["by_party"].push_back({{"party", dataset[party.party].id}, {"count_once", once}});
        }
    }
    return with_profile(std::move(report), dataset, listing);
}

}  // namespace viewer
