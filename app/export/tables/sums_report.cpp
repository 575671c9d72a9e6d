#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

std::string stated_or(const PartySum& party, const LowMidHigh& sum) {
    return party.without_area == party.regions ? std::string("not stated") : range_text(sum);
}

TextTable readable_sums(const Dataset& dataset, const DaySums& sums, const ReferenceArea* whole) {
    TextTable table{{{"held on this day, by party"},
                     {"regions", true},
                     {"without an area", true},
                     {"overlaps counted once, km²", true},
                     {"all rows added, km²", true}},
                    {}};
    if (whole != nullptr) {
        table.columns.push_back({"overlaps counted once, %", true});
    }
    for (const auto& party : sums.parties) {
        table.rows.push_back({dataset[party.party].name, grouped(party.regions), grouped(party.without_area),
                              stated_or(party, party.once), stated_or(party, party.as_listed)});
        if (whole != nullptr) {
            table.rows.back().push_back(share_text({party.once.low, party.once.high}, whole->area));
        }
    }
    return table;
}

Json sums_json(const Dataset& dataset, const DaySums& sums, SourceIndex list, const ReferenceArea* whole) {
    const auto party_json = [&](const PartySum& party) -> Json {
        return {{"party", dataset[party.party].id},
                {"regions", party.regions},
                {"without_area", party.without_area},
                {"count_once", km2_json(party.once)},
                {"as_listed", km2_json(party.as_listed)},
                {"share", whole == nullptr ? Json(nullptr) : percent_json(party.once, whole->area)}};
    };
    return {{"schema", "terrachron/sums/1"},
            {"dataset", dataset.title},
            {"date", iso_text(sums.day)},
            {"list_source", dataset[list].id},
            {"denominator", whole == nullptr ? Json(nullptr) : Json(whole->id)},
            {"by_party", json_list(sums.parties, party_json)}};
}

}  // namespace

Report sums_report(const Dataset& dataset, SourceIndex list, const DaySums& sums,
                   ReferenceAreaIndex denominator) {
    const auto* whole = denominator_of(dataset, denominator);
    Report report;
    report.parts.push_back(
        {fmt::format("{}: {}, by the list of {}", dataset.title, long_text(sums.day),
                     dataset[list].short_name),
         {"low – high: a region dated to an interval counts from its last day for the low sum and "
          "from its first for the high one"},
         readable_sums(dataset, sums, whole)});
    if (whole != nullptr) {
        report.parts.front().sentences.push_back(percent_of_text(dataset, *whole));
    }
    report.json = sums_json(dataset, sums, list, whole);
    report.data =
        data_table(report.json, {"by_party"},
                   with_sums({"date", "party", "regions", "without_area"}, {"count_once", "as_listed"}));
    return report;
}

}  // namespace viewer
