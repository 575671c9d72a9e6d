#include "app/export/tables/profile_note.hpp"
#include "app/export/tables/stats_lines.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"

namespace viewer {

using namespace geodata;

namespace {

Json region_json(const Dataset& dataset, const RegionLine& line) {
    const auto* area = area_citation(dataset, line.row);
    const auto inside = line.region.part_of ? Json(dataset[line.region.part_of].id) : Json(nullptr);
    return {{"id", line.region.id},
            {"name", line.region.name},
            {"state", hold_text(line.holding.hold)},
            {"changed", line.holding.changed},
            {"interval_ended", line.holding.interval_ended},
            {"from", line.record.from.text},
            {"until", line.record.until ? Json(line.record.until->text) : Json(nullptr)},
            {"km2", line.row.area_claim < 0 ? Json(nullptr)
                                            : json_number(in_square_km(stated_area(dataset, line.row)), 3)},
            {"part_of", inside},
            {"basis", line.region.basis == Basis::mapped ? "mapped" : "reconstructed"},
            {"holder", dataset[line.record.holder].id},
            {"holder_as_stated", holder_json(line.record)},
            {"source", dataset[line.record.citation.source].id},
            {"locator", line.record.citation.locator},
            {"area", area == nullptr ? Json(nullptr) : citation_json(dataset, *area)}};
}

Json two_readings_json(const Bounds& bounds, int decimals) {
    return {{"low_km2", json_number(in_square_km(bounds.low), decimals)},
            {"high_km2", json_number(in_square_km(bounds.high), decimals)}};
}

Json share_json(const Dataset& dataset, const StatsReport& report) {
    const auto* stated = denominator_of(dataset, report.denominator);
    if (stated == nullptr) {
        return nullptr;
    }
    const auto& whole = *stated;
    return {{"denominator", whole.id},
            {"denominator_km2", json_number(in_square_km(whole.area), 3)},
            {"denominator_source", dataset[whole.citation.source].id},
            {"count_once", percent_json(report.totals.once, whole.area)},
            {"as_listed", percent_json(report.totals.as_listed, whole.area)}};
}

Json overlaps_json(const Dataset& dataset, const StatsReport& report) {
    Json overlaps = Json::array();
    for (const auto& overlap : report.overlaps) {
        overlaps.push_back({{"a", dataset[overlap.overlap.a].id},
                            {"b", dataset[overlap.overlap.b].id},
                            {"measured_km2", json_number(in_square_km(overlap.overlap.measured), 1)},
                            {"stated_km2", overlap.stated ? json_number(in_square_km(overlap.stated->area), 3)
                                                          : Json(nullptr)}});
    }
    return overlaps;
}

Json kinds_json(const StatsReport& report) {
    Json kinds = Json::array();
    for (const auto& kind : report.kinds) {
        kinds.push_back({{"kind", kind.kind},
                         {"rows", kind.rows},
                         {"count_once", km2_json(kind.once)},
                         {"as_listed", km2_json(kind.as_listed)}});
    }
    return kinds;
}

Json parties_json(const Dataset& dataset, const StatsReport& report) {
    Json parties = Json::array();
    for (const auto& party : report.parties) {
        parties.push_back({{"party", dataset[party.party].id},
                           {"count_once", km2_json(party.totals.once)},
                           {"as_listed", km2_json(party.totals.as_listed)}});
    }
    return parties;
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

LowMidHigh without_overlap(const StatsReport& report) { return report.totals.once - report.overlap; }

LowMidHigh with_parts(const StatsReport& report) {
    auto sum = report.totals.once;
    return sum += report.part_change;
}

std::string stats_json(const Dataset& dataset, const Listing& listing, const StatsReport& report) {
    Json regions = Json::array();
    for (const auto& line : region_lines(dataset, listing, report.day)) {
        regions.push_back(region_json(dataset, line));
    }
    const Json json{{"schema", "terrachron/stats/1"},
                    {"dataset", dataset.title},
                    {"date", iso_text(report.day)},
                    {"list_source", dataset[listing.source].id},
                    {"party", listing.party ? Json(dataset[listing.party].id) : Json(nullptr)},
                    {"holder", listed_holder_text(dataset, listing)},
                    {"regions", regions},
                    {"listed",
                     {{"count_once", km2_json(report.totals.once)},
                      {"as_listed", km2_json(report.totals.as_listed)},
                      {"without_overlap", km2_json(without_overlap(report))},
                      {"with_parts", km2_json(with_parts(report))}}},
                    {"share", share_json(dataset, report)},
                    {"measured_km2", json_number(in_square_km(report.measured.low), 1)},
                    {"measured", two_readings_json(report.measured, 1)},
                    {"by_kind", kinds_json(report)},
                    {"by_party", parties_json(dataset, report)},
                    {"overlaps", overlaps_json(dataset, report)},
                    {"parts", parts_json(dataset, report.parts)},
                    {"boundary_note", dataset.boundary_note},
                    {"profile", profile_json(dataset, listing)}};
    return json.dump(2) + "\n";
}

}  // namespace viewer
