#include "app/export/json_number.hpp"
#include "app/export/reports.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/analysis/measured.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

// One listed region as it stands on the day, with where that is stated.
struct RegionLine {
    const Region& region;
    const ListRow& row;
    Holding holding;
    const ControlRecord& record;
};

std::vector<RegionLine> region_lines(const Dataset& dataset, const Listing& listing, Day day) {
    std::vector<RegionLine> lines;
    for (const auto& row : listing.rows) {
        const auto holding = holding_on(dataset, row, day);
        lines.push_back(
            {dataset[row.region], row, holding, dataset.control[static_cast<std::size_t>(holding.record)]});
    }
    return lines;
}

// No area stated is an empty cell, not zero.
std::string plain_km2(const Dataset& dataset, const ListRow& row) {
    return row.area_claim < 0 ? std::string() : fmt::format("{}", in_square_km(stated_area(dataset, row)));
}

Json region_json(const Dataset& dataset, const RegionLine& line) {
    const auto inside = line.region.part_of ? Json(dataset[line.region.part_of].id) : Json(nullptr);
    return {{"id", line.region.id},
            {"name", line.region.name},
            {"state", hold_text(line.holding.hold)},
            {"changed", line.holding.changed},
            {"from", line.record.from.text},
            {"until", line.record.until ? Json(line.record.until->text) : Json(nullptr)},
            {"km2", line.row.area_claim < 0 ? Json(nullptr)
                                            : json_number(in_square_km(stated_area(dataset, line.row)), 3)},
            {"part_of", inside},
            {"basis", line.region.basis == Basis::mapped ? "mapped" : "reconstructed"},
            {"source", dataset[line.record.citation.source].id},
            {"locator", line.record.citation.locator}};
}

Json km2_json(const Bounds& bounds, int decimals) {
    return {{"low_km2", json_number(in_square_km(bounds.low), decimals)},
            {"high_km2", json_number(in_square_km(bounds.high), decimals)}};
}

Json percent_json(const Bounds& bounds, Area whole) {
    return {{"low_percent", json_number(percent_of(bounds.low, whole), 4)},
            {"high_percent", json_number(percent_of(bounds.high, whole), 4)}};
}

Json share_json(const Dataset& dataset, const StatsReport& report) {
    const auto& whole = dataset.reference_areas.front();
    return {{"denominator", whole.id},
            {"denominator_km2", json_number(in_square_km(whole.area), 3)},
            {"denominator_source", dataset[whole.citation.source].id},
            {"count_once", percent_json(report.once.sum, whole.area)},
            {"as_listed", percent_json(report.as_listed.sum, whole.area)}};
}

std::string state_cell(const Holding& holding) {
    return hold_text(holding.hold) + (holding.changed ? " (changed)" : "");
}

TextTable region_table(const Dataset& dataset, const Listing& listing, Day day) {
    TextTable table{{{"region"}, {"state"}, {"since"}, {"km²", true}, {"source"}}, {}};
    for (const auto& line : region_lines(dataset, listing, day)) {
        const auto area = line.row.area_claim < 0 ? std::string("not stated")
                                                  : grouped(in_square_km(stated_area(dataset, line.row)));
        table.rows.push_back(
            {(line.row.inside >= 0 ? "  " : "") + line.region.name, state_cell(line.holding),
             date_text(dataset, line.row, line.holding.record), area,
             dataset[line.record.citation.source].short_name + ", " + line.record.citation.locator});
    }
    return table;
}

std::string total_line(const Dataset& dataset, const char* name, const Bounds& sum) {
    const auto& whole = dataset.reference_areas.front();
    return fmt::format("{:<22}{} km²  ({} % of {} km²)\n", name, bounds_text(sum),
                       share_text(sum, whole.area), grouped(in_square_km(whole.area)));
}

}  // namespace

StatsReport make_stats(const Dataset& dataset, const Listing& listing, Day day) {
    const auto shapes = regions_on_plane(dataset, dataset_projection(dataset));
    return {day, listed_total(dataset, listing, day, Counting::once),
            listed_total(dataset, listing, day, Counting::as_listed),
            measured_total(dataset, shapes, listing, day)};
}

std::string stats_text(const Dataset& dataset, const Listing& listing, const StatsReport& report) {
    const auto& whole = dataset.reference_areas.front();
    std::string text = fmt::format("{}: {}, by the list of {}\n\n", dataset.title, long_text(report.day),
                                   dataset[listing.source].short_name);
    text += plain_text(region_table(dataset, listing, report.day));
    text += "\n" + total_line(dataset, "listed, each once", report.once.sum);
    text += total_line(dataset, "listed, as listed", report.as_listed.sum);
    text += fmt::format("{:<22}{} km²  (union of the outlines; {})\n", "measured on the map",
                        bounds_text(report.measured),
                        lower_case(dataset.boundary_note.substr(0, 1)) +
                            (dataset.boundary_note.empty() ? "" : dataset.boundary_note.substr(1)));
    if (report.once.sum.low != report.once.sum.high) {
        text +=
            "low counts an interval-dated region from the last day of its interval, high from the first\n";
    }
    return text + fmt::format("denominator: {}, {}\n", whole.name, dataset[whole.citation.source].short_name);
}

std::string stats_csv(const Dataset& dataset, const Listing& listing, const StatsReport& report) {
    TextTable table{
        {{"date"}, {"id"}, {"name"}, {"state"}, {"changed"}, {"from"}, {"km2"}, {"source"}, {"locator"}}, {}};
    for (const auto& line : region_lines(dataset, listing, report.day)) {
        table.rows.push_back({iso_text(report.day), line.region.id, line.region.name,
                              hold_text(line.holding.hold), line.holding.changed ? "yes" : "no",
                              line.record.from.text, plain_km2(dataset, line.row),
                              dataset[line.record.citation.source].id, line.record.citation.locator});
    }
    return csv_text(table);
}

std::string stats_json(const Dataset& dataset, const Listing& listing, const StatsReport& report) {
    Json regions = Json::array();
    for (const auto& line : region_lines(dataset, listing, report.day)) {
        regions.push_back(region_json(dataset, line));
    }
    const Json json{
        {"schema", "terrachron/stats/1"},
        {"dataset", dataset.title},
        {"date", iso_text(report.day)},
        {"list_source", dataset[listing.source].id},
        {"party", listing.party ? Json(dataset[listing.party].id) : Json(nullptr)},
        {"regions", regions},
        {"listed",
         {{"count_once", km2_json(report.once.sum, 3)}, {"as_listed", km2_json(report.as_listed.sum, 3)}}},
        {"share", share_json(dataset, report)},
        {"measured_km2", json_number(in_square_km(report.measured.low), 1)},
        {"measured", km2_json(report.measured, 1)},
        {"boundary_note", dataset.boundary_note}};
    return json.dump(2) + "\n";
}

}  // namespace viewer
