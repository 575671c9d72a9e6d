#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <array>

namespace viewer {

using namespace geodata;

namespace {

struct Pair {
    const Dataset& dataset;
    const Listing& listing;
    const Comparison& comparison;
    const ReferenceArea* whole = nullptr;  ///< null where the dataset states none
};

struct DifferenceKind {
    const char* name;
    const char* words;
    const std::vector<RowDifference> Comparison::*rows;
};

constexpr std::array<DifferenceKind, 3> kinds{
    {{"newly_held", "newly held", &Comparison::gained},
     {"no_longer_held", "no longer held", &Comparison::lost},
     {"settled", "end of the stated interval", &Comparison::settled}}};

const ListRow& row_of(const Pair& pair, const RowDifference& difference) {
    return pair.listing.rows[static_cast<std::size_t>(difference.row)];
}

const ControlRecord& record_of(const Pair& pair, int record) {
    return pair.dataset.control[static_cast<std::size_t>(record)];
}

std::string km2_cell(const Pair& pair, const ListRow& row) {
    return row.area_claim < 0 ? "not stated" : grouped(in_square_km(stated_area(pair.dataset, row)));
}

// By whom a region is held that the headline's party lost: by the lists of the others.
std::string held_now(const Pair& pair, const RowDifference& difference) {
    const auto region = row_of(pair, difference).region;
    for (const auto& list : listings_of(pair.dataset, pair.listing.profile)) {
        for (const auto& row : list.rows) {
            if (list.party != pair.listing.party && row.region == region &&
                holding_on(pair.dataset, row, pair.comparison.b.day).hold == Hold::certain) {
                return ", now by " + pair.dataset[list.party].name;
            }
        }
    }
    return {};
}

TextTable readable_table(const Pair& pair) {
    TextTable table{{{"difference"}, {"region"}, {"before"}, {"after"}, {"date"}, {"km²", true}, {"source"}},
                    {}};
    for (const auto& kind : kinds) {
        for (const auto& difference : pair.comparison.*kind.rows) {
            const auto& row = row_of(pair, difference);
            const auto by = kind.rows == &Comparison::lost ? held_now(pair, difference) : std::string();
            table.rows.push_back({kind.words + by, pair.dataset[row.region].name,
                                  hold_text(difference.before), hold_text(difference.after),
                                  date_text(pair.dataset, row, difference.record), km2_cell(pair, row),
                                  citation_text(pair.dataset, record_of(pair, difference.record).citation)});
        }
    }
    return table;
}

Json difference_json(const Pair& pair, const RowDifference& difference) {
    const auto& row = row_of(pair, difference);
    const auto& record = record_of(pair, difference.record);
    return {{"id", pair.dataset[row.region].id},
            {"name", pair.dataset[row.region].name},
            {"before", hold_text(difference.before)},
            {"after", hold_text(difference.after)},
            {"from", record.from.text},
            {"until", date_json(record.until)},
            {"km2", row.area_claim < 0 ? Json(nullptr) : km2_number(stated_area(pair.dataset, row))},
            {"holder_as_stated", text_json(record.holder_as_stated)},
            {"source", pair.dataset[record.citation.source].id},
            {"locator", record.citation.locator}};
}

Json differences_json(const Pair& pair, const std::vector<RowDifference>& differences) {
    return json_list(differences,
                     [&](const RowDifference& difference) { return difference_json(pair, difference); });
}

Json records_json(const Pair& pair, const std::vector<int>& records) {
    return json_list(records, [&](int position) -> Json {
        const auto& record = record_of(pair, position);
        return {{"region", pair.dataset[record.region].id},
                {"holder", pair.dataset[record.holder].id},
                {"holder_as_stated", text_json(record.holder_as_stated)},
                {"from", record.from.text},
                {"source", pair.dataset[record.citation.source].id},
                {"locator", record.citation.locator}};
    });
}

// The differences of each kind as rows of one table.
TextTable plain_table(const Json& report) {
    Json list = Json::array();
    for (const auto& kind : kinds) {
        list.push_back({{"difference", kind.name}, {"rows", report[kind.name]}});
    }
    return data_table(
        {{"kinds", list}}, {"kinds", "rows"},
        {"difference", "id", "name", "before", "after", "from", "until", "km2", "source", "locator"});
}

Json sums_json(const Pair& pair, const LowMidHigh& once, const LowMidHigh& as_listed) {
    return {{"count_once", km2_json(once)},
            {"as_listed", km2_json(as_listed)},
            {"share", pair.whole == nullptr ? Json(nullptr) : percent_json(once, pair.whole->area)}};
}

Json day_json(const Pair& pair, const DayTotals& totals) {
    Json json{{"date", iso_text(totals.day)}};
    json.update(sums_json(pair, totals.once, totals.as_listed));
    return json;
}

std::string signed_range(double least, double most, int decimals) {
    const auto low = signed_text(least, decimals);
    const auto high = signed_text(most, decimals);
    return low == high ? low : low + " to " + high;
}

TextTable sums_head(const Pair& pair, const char* first) {
    return {{{first},
             {iso_text(pair.comparison.a.day) + ", km²", true},
             {iso_text(pair.comparison.b.day) + ", km²", true},
             {"difference, km²", true}},
            {}};
}

std::vector<std::string> sums_row(const std::string& name, bool stated, const LowMidHigh& a,
                                  const LowMidHigh& b) {
    if (!stated) {
        return {name, "not stated", "not stated", ""};
    }
    const auto growth = difference_range(a, b);
    return {name, range_text(a), range_text(b),
            signed_range(in_square_km(growth.low), in_square_km(growth.high), 0)};
}

TextTable sums_table(const Pair& pair) {
    const auto& comparison = pair.comparison;
    auto table = sums_head(pair, "sum");
    if (pair.whole != nullptr) {
        table.columns.push_back({"points", true});
    }
    const auto add = [&](Counting counting, const LowMidHigh& a, const LowMidHigh& b) {
        table.rows.push_back(sums_row(counting_text(counting), states_areas(pair.listing), a, b));
        if (pair.whole != nullptr) {
            const auto growth = difference_range(a, b);
            table.rows.back().push_back(signed_range(percent_of(growth.low, pair.whole->area),
                                                     percent_of(growth.high, pair.whole->area), 2));
        }
    };
    add(Counting::once, comparison.a.once, comparison.b.once);
    add(Counting::as_listed, comparison.a.as_listed, comparison.b.as_listed);
    return table;
}

/// What one of several parties holds on both days.
struct PartyPair {
    PartyIndex party;
    bool states_areas = true;
    DayTotals a;
    DayTotals b;
};

// All parties of the list side by side; nobody where it knows one.
std::vector<PartyPair> parties_of(const Pair& pair) {
    std::vector<PartyPair> parties;
    const auto lists = listings_of(pair.dataset, pair.listing.profile);
    for (const auto& list : lists) {
        if (lists.size() > 1) {
            parties.push_back({list.party, states_areas(list),
                               day_totals(pair.dataset, list, pair.comparison.a.day),
                               day_totals(pair.dataset, list, pair.comparison.b.day)});
        }
    }
    return parties;
}

TextTable party_table(const Pair& pair, const std::vector<PartyPair>& parties) {
    auto table = sums_head(pair, "held by");
    for (const auto& party : parties) {
        table.rows.push_back(
            sums_row(pair.dataset[party.party].name, party.states_areas, party.a.once, party.b.once));
    }
    return table;
}

std::vector<std::string> part_lines(const Pair& pair) {
    std::vector<std::string> lines;
    const auto add = [&](const std::vector<int>& records, const char* what) {
        for (const int position : records) {
            const auto& record = record_of(pair, position);
            auto line = fmt::format("{}: {} of {} {}, {} ({}); not part of the sums", what,
                                    record.extent == Extent::part ? "part" : "unknown share",
                                    pair.dataset[record.region].name, held_by_text(pair.dataset, record),
                                    readable_text(record.from), citation_text(pair.dataset, record.citation));
            if (lines.empty() || lines.back() != line) {
                lines.push_back(std::move(line));
            }
        }
    };
    add(pair.comparison.parts_began, "begun");
    add(pair.comparison.parts_ended, "ended");
    return lines;
}

}  // namespace

Report compare_report(const Dataset& dataset, const Listing& listing, Day a, Day b,
                      ReferenceAreaIndex denominator) {
    const auto comparison = compare_days(dataset, listing, a, b);
    const Pair pair{dataset, listing, comparison, denominator_of(dataset, denominator)};
    Report report;
    report.parts.push_back({fmt::format("{} compared with {}, by the list of {}", long_text(b), long_text(a),
                                        listing_title(dataset, listing)),
                            {"holder by the list: " + listed_holder_text(dataset, listing)},
                            readable_table(pair)});
    report.parts.push_back(
        {pair.whole == nullptr ? "Sums" : "Sums, and points of " + whole_text(dataset, *pair.whole),
         {},
         sums_table(pair)});
    const auto parties = parties_of(pair);
    if (!parties.empty()) {
        report.parts.push_back({"Sums by party", {}, party_table(pair, parties)});
    }
    if (auto lines = part_lines(pair); !lines.empty()) {
        report.parts.push_back({"Parts recorded between the two days", std::move(lines), {}});
    }
    report.json = {
        {"schema", "terrachron/compare/2"},
        {"dataset", dataset.title},
        {"list_source", dataset[listing.source].id},
        {"party", id_json(dataset, listing.party)},
        {"denominator", pair.whole == nullptr ? Json(nullptr) : Json(pair.whole->id)},
        {"a", day_json(pair, comparison.a)},
        {"b", day_json(pair, comparison.b)},
        {"difference", sums_json(pair, comparison.once_difference, comparison.as_listed_difference)},
        {"newly_held", differences_json(pair, comparison.gained)},
        {"no_longer_held", differences_json(pair, comparison.lost)},
        {"settled", differences_json(pair, comparison.settled)},
        {"parts_began", records_json(pair, comparison.parts_began)},
        {"parts_ended", records_json(pair, comparison.parts_ended)}};
    report.data = plain_table(report.json);
    for (const auto& party : parties) {
        report.json["by_party"].push_back({{"party", dataset[party.party].id},
                                           {"regions_a", party.a.rows.size()},
                                           {"regions_b", party.b.rows.size()},
                                           {"a", km2_json(party.a.once)},
                                           {"b", km2_json(party.b.once)}});
    }
    return with_profile(std::move(report), dataset, listing);
}

}  // namespace viewer
