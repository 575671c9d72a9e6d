#include "app/export/tables/stats_lines.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/model/choice_words.hpp"

namespace viewer {

using namespace geodata;

namespace {

Json region_json(const Dataset& dataset, const RegionLine& line) {
    const auto* area = area_citation(dataset, line.row);
    return {{"id", line.region.id},
            {"name", line.region.name},
            {"state", hold_text(line.holding.hold)},
            {"changed", line.holding.changed},
            {"interval_ended", line.holding.interval_ended},
            {"from", line.record.from.text},
            {"until", date_json(line.record.until)},
            {"km2", line.row.area_claim < 0 ? Json(nullptr) : km2_number(stated_area(dataset, line.row))},
            {"part_of", id_json(dataset, line.region.part_of)},
            {"basis", word_for(basis_words, line.region.basis)},
            {"holder", dataset[line.record.holder].id},
            {"holder_as_stated", text_json(line.record.holder_as_stated)},
            {"source", dataset[line.record.citation.source].id},
            {"locator", line.record.citation.locator},
            {"area", area == nullptr ? Json(nullptr) : citation_json(dataset, *area)}};
}

Json share_json(const Dataset& dataset, const DayStatistics& report) {
    const auto* stated = denominator_of(dataset, report.denominator);
    if (stated == nullptr) {
        return nullptr;
    }
    const auto& whole = *stated;
    return {{"denominator", whole.id},
            {"denominator_km2", km2_number(whole.area)},
            {"denominator_source", dataset[whole.citation.source].id},
            {"count_once", percent_json(report.totals.once, whole.area)},
            {"as_listed", percent_json(report.totals.as_listed, whole.area)}};
}

Json overlap_json(const Dataset& dataset, const ListedOverlap& overlap) {
    return {{"a", dataset[overlap.overlap.a].id},
            {"b", dataset[overlap.overlap.b].id},
            {"measured_km2", km2_number(overlap.overlap.measured, 1)},
            {"stated_km2", overlap.stated ? km2_number(overlap.stated->area) : Json(nullptr)}};
}

Json kind_json(const KindTotals& kind) {
    return {{"kind", kind.kind},
            {"rows", kind.rows},
            {"count_once", km2_json(kind.once)},
            {"as_listed", km2_json(kind.as_listed)}};
}

Json party_json(const Dataset& dataset, const PartyTotals& party) {
    return {{"party", dataset[party.party].id},
            {"count_once", km2_json(party.totals.once)},
            {"as_listed", km2_json(party.totals.as_listed)}};
}

}  // namespace

std::vector<RegionLine> region_lines(const Dataset& dataset, const Listing& listing, Day day) {
    std::vector<RegionLine> lines;
    for (const auto& row : listing.rows) {
        if (!valid_on(dataset[row.region], day)) {
            continue;  // an outline of another time
        }
        const auto holding = holding_on(dataset, row, day);
        lines.push_back(
            {dataset[row.region], row, holding, dataset.control[static_cast<std::size_t>(holding.record)]});
    }
    return lines;
}

const Citation* area_citation(const Dataset& dataset, const ListRow& row) {
    return row.area_claim < 0 ? nullptr : &dataset.areas[static_cast<std::size_t>(row.area_claim)].citation;
}

LowMidHigh without_overlap(const DayStatistics& report) { return report.totals.once - report.overlap; }

LowMidHigh with_parts(const DayStatistics& report) {
    auto sum = report.totals.once;
    return sum += report.part_change;
}

Json stats_json(const Dataset& dataset, const Listing& listing, const DayStatistics& report) {
    return {
        {"schema", "terrachron/stats/1"},
        {"dataset", dataset.title},
        {"date", iso_text(report.day)},
        {"list_source", dataset[listing.source].id},
        {"party", id_json(dataset, listing.party)},
        {"holder", listed_holder_text(dataset, listing)},
        {"regions", json_list(region_lines(dataset, listing, report.day),
                              [&](const RegionLine& line) { return region_json(dataset, line); })},
        {"listed",
         {{"count_once", km2_json(report.totals.once)},
          {"as_listed", km2_json(report.totals.as_listed)},
          {"without_overlap", km2_json(without_overlap(report))},
          {"with_parts", km2_json(with_parts(report))}}},
        {"share", share_json(dataset, report)},
        {"measured_km2", km2_number(report.measured.low, 1)},
        {"measured",
         {{"low_km2", km2_number(report.measured.low, 1)},
          {"high_km2", km2_number(report.measured.high, 1)}}},
        {"by_kind", json_list(report.kinds, kind_json)},
        {"by_party",
         json_list(report.parties, [&](const PartyTotals& party) { return party_json(dataset, party); })},
        {"overlaps", json_list(report.overlaps,
                               [&](const ListedOverlap& overlap) { return overlap_json(dataset, overlap); })},
        {"parts", parts_json(dataset, report.parts)},
        {"boundary_note", dataset.boundary_note}};
}

}  // namespace viewer
