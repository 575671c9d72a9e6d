#include "app/export/tables/stats_lines.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/analysis/words/overview.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// No area stated is an empty cell, not zero.
std::string row_km2(const Dataset& dataset, const ListRow& row) {
    return row.area_claim < 0 ? std::string() : fmt::format("{}", in_square_km(stated_area(dataset, row)));
}

std::string state_cell(const Holding& holding) {
    return hold_text(holding.hold) + (holding.changed          ? " (changed)"
                                      : holding.interval_ended ? " (end of the stated interval)"
                                                               : "");
}

// Where the area is another source's than the date, both are named.
std::string other_area_source(const Dataset& dataset, const RegionLine& line) {
    const auto* area = area_citation(dataset, line.row);
    return area == nullptr || area->source == line.record.citation.source
               ? std::string()
               : "; area: " + citation_text(dataset, *area);
}

TextTable region_table(const Dataset& dataset, const Listing& listing, Day day) {
    TextTable table{{{"region"}, {"state"}, {"since"}, {"km²", true}, {"source"}}, {}};
    const bool holders = of_all_parties(dataset, listing) && !parties_are_things(dataset, listing);
    if (holders) {
        table.columns.insert(table.columns.begin() + 1, {"holder"});
    }
    for (const auto& line : region_lines(dataset, listing, day)) {
        const auto area = line.row.area_claim < 0 ? std::string("not stated")
                                                  : grouped(in_square_km(stated_area(dataset, line.row)));
        table.rows.push_back(
            {(line.row.inside >= 0 ? "  " : "") + line.region.name, state_cell(line.holding),
             date_text(dataset, line.row, line.holding.record), area,
             citation_text(dataset, line.record.citation) + other_area_source(dataset, line)});
        if (holders) {
            auto& cells = table.rows.back();
            cells.insert(cells.begin() + 1, dataset[line.record.holder].name);
        }
    }
    return table;
}

std::string total_line(const ReferenceArea* whole, const std::string& name, const Bounds& sum) {
    return whole == nullptr ? fmt::format("{:<22}{} km²", name, bounds_text(sum))
                            : fmt::format("{:<22}{} km²  ({} % of {} km²)", name, bounds_text(sum),
                                          share_text(sum, whole->area), grouped(in_square_km(whole->area)));
}

// What is missing is said: a sum of areas that nobody stated would be nothing.
std::string missing_line(const Listing& listing, const DayStatistics& report) {
    const auto without =
        std::count_if(report.totals.rows.begin(), report.totals.rows.end(), [&](const HeldRow& row) {
            return row.held[static_cast<std::size_t>(Reading::high)] &&
                   listing.rows[static_cast<std::size_t>(row.row)].area_claim < 0;
        });
    if (!states_areas(listing)) {
        return fmt::format("{:<22}not stated", "listed area");
    }
    return without == 0 ? std::string()
                        : fmt::format("no area stated for {} of {} regions held: the sums are without them",
                                      without, report.totals.regions());
}

Bounds bounds_of(const LowMidHigh& sum) { return {sum.low, sum.high}; }

std::string overlap_line(const Dataset& dataset, const ListedOverlap& overlap) {
    const auto measured = grouped(in_square_km(overlap.overlap.measured));
    const auto size = overlap.stated
                          ? fmt::format("{} km² by the difference of stated areas, {} km² measured",
                                        grouped(in_square_km(overlap.stated->area)), measured)
                          : fmt::format("{} km² measured", measured);
    return fmt::format("{} and {} share land on the map: {}", dataset[overlap.overlap.a].name,
                       dataset[overlap.overlap.b].name, size);
}

// What the sums leave out and what they hold double, each in a line of its own.
std::vector<std::string> remarks(const Dataset& dataset, const Listing& listing,
                                 const DayStatistics& report) {
    std::vector<std::string> lines;
    if (auto beside = added_beside_text(dataset, listing); !beside.empty()) {
        lines.push_back(std::move(beside));
    }
    for (const auto& overlap : report.overlaps) {
        if (doubly_counted(report.totals, {overlap}).high > Area{}) {
            lines.push_back(overlap_line(dataset, overlap));
        }
    }
    if (const auto doubled = bounds_of(report.overlap); doubled.high > Area{}) {
        lines.push_back(fmt::format("overlaps counted once, less {} km² that lie in two outlines: {} km²",
                                    bounds_text(doubled), bounds_text(bounds_of(without_overlap(report)))));
    }
    for (auto& sentence : part_sentences(dataset, report.parts)) {
        sentence.pop_back();
        lines.push_back(std::move(sentence));
    }
    if (report.part_change != LowMidHigh{}) {
        lines.push_back(fmt::format("overlaps counted once, with the parts of stated size: {} km²",
                                    bounds_text(bounds_of(with_parts(report)))));
    }
    return lines;
}

TextTable sums_table(const Dataset& dataset, const Listing& listing, const DayStatistics& report) {
    const auto* whole = denominator_of(dataset, report.denominator);
    TextTable table{{{"sum"}, {"low km²", true}, {"midpoint km²", true}, {"high km²", true}}, {}};
    for (const char* share : {"low %", "midpoint %", "high %"}) {
        if (whole != nullptr) {
            table.columns.push_back({share, true});
        }
    }
    const auto add = [&](const std::string& name, const LowMidHigh& sum) {
        std::vector<std::string> cells{name};
        for (const auto reading : readings) {
            cells.push_back(grouped(in_square_km(sum[reading])));
        }
        for (const auto reading : readings) {
            if (whole != nullptr) {
                cells.push_back(grouped(percent_of(sum[reading], whole->area), 2));
            }
        }
        table.rows.push_back(std::move(cells));
    };
    add(counting_text(Counting::once), report.totals.once);
    add(counting_text(Counting::as_listed), report.totals.as_listed);
    add("overlaps counted once, less land in two outlines", without_overlap(report));
    if (report.part_change != LowMidHigh{}) {
        add("overlaps counted once, with the parts of stated size", with_parts(report));
    }
    if (report.parties.size() > 1) {
        for (const auto& party : report.parties) {
            if (party.totals.rows.empty() && of_all_parties(dataset, listing)) {
                continue;  // of another time
            }
            add("of " + dataset[party.party].name + ", overlaps counted once", party.totals.once);
        }
    }
    for (const auto& kind : report.kinds) {
        add("of kind " + kind.kind + ", overlaps counted once", kind.once);
    }
    return table;
}

TextTable party_table(const Dataset& dataset, const DayStatistics& report) {
    TextTable table{{{"held on this day, by party"}, {"regions", true}, {"km²", true}}, {}};
    auto parties = report.parties;
    constexpr std::size_t few =
        12;  // of more those that hold nothing are left out, and the largest stand first
    if (parties.size() > few) {
        std::erase_if(parties, [](const PartyTotals& party) { return party.totals.rows.empty(); });
        std::stable_sort(parties.begin(), parties.end(), [](const PartyTotals& a, const PartyTotals& b) {
            return a.totals.once.high > b.totals.once.high;
        });
    }
    for (const auto& party : parties) {
        const auto& once = party.totals.once;
        const bool missing = !party.totals.rows.empty() && once.high == Area{};
        const auto area = missing ? std::string("not stated") : range_text(once);
        table.rows.push_back({dataset[party.party].name, fmt::format("{}", party.totals.regions()), area});
    }
    return table;
}

constexpr const char* rule_of_readings =
    "low counts an interval-dated region from the last day of its interval, high from the first";

std::string title_of(const Dataset& dataset, const Listing& listing, Day day) {
    return fmt::format("{}: {}, by the list of {}", dataset.title, long_text(day),
                       listing_title(dataset, listing));
}

// The sums in words, a line each.
std::vector<std::string> sum_lines(const Dataset& dataset, const Listing& listing,
                                   const DayStatistics& report) {
    const auto* whole = denominator_of(dataset, report.denominator);
    const auto& note = dataset.boundary_note;
    std::vector<std::string> lines;
    if (states_areas(listing)) {
        lines = {total_line(whole, counting_text(Counting::once), bounds_of(report.totals.once)),
                 total_line(whole, counting_text(Counting::as_listed), bounds_of(report.totals.as_listed))};
    }
    if (auto missing = missing_line(listing, report); !missing.empty()) {
        lines.push_back(std::move(missing));
    }
    lines.push_back(fmt::format(
        "{:<22}{} km²  (union of the outlines{})", "measured on the map", bounds_text(report.measured),
        note.empty() ? std::string() : "; " + lower_case(note.substr(0, 1)) + note.substr(1)));
    if (report.totals.once.low != report.totals.once.high) {
        lines.emplace_back(rule_of_readings);
    }
    if (whole != nullptr) {
        lines.push_back(
            fmt::format("denominator: {}, {}", whole->name, dataset[whole->citation.source].short_name));
    }
    for (auto& line : remarks(dataset, listing, report)) {
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<ReportPart> plain_parts(const Dataset& dataset, const Listing& listing,
                                    const DayStatistics& report) {
    if (dataset.regions.empty() && !dataset.context.empty()) {  // places and lines: nothing to add up
        return {{{}, describe_day(dataset, listing, report.day), {}}};
    }
    std::vector<ReportPart> parts{{title_of(dataset, listing, report.day), {}, {}}};
    if (auto profile = profile_sentence(dataset, listing); !profile.empty()) {
        parts.push_back({{}, {std::move(profile)}, {}});
    }
    parts.push_back({{}, {"holder: " + listed_holder_text(dataset, listing)}, {}});
    if (of_all_parties(dataset, listing)) {
        parts.back().sentences.push_back("shown: " + overview_on(dataset, listing, report.day).text);
    }
    parts.push_back({{}, {}, region_table(dataset, listing, report.day)});
    parts.push_back({{}, sum_lines(dataset, listing, report), {}});
    if (report.parties.size() > 1) {
        parts.push_back({{}, {}, party_table(dataset, report)});
    }
    return parts;
}

std::vector<ReportPart> markdown_parts(const Dataset& dataset, const Listing& listing,
                                       const DayStatistics& report) {
    const auto* whole = denominator_of(dataset, report.denominator);
    ReportPart notes{"Notes", remarks(dataset, listing, report), {}};
    notes.sentences.insert(notes.sentences.begin(),
                           fmt::format("measured on the map: {} km² (union of the outlines{}{})",
                                       bounds_text(report.measured),
                                       dataset.boundary_note.empty() ? "" : "; ", dataset.boundary_note));
    notes.sentences.emplace_back(rule_of_readings);
    notes.sentences.push_back(midpoint_rule());
    return {{title_of(dataset, listing, report.day),
             {"holder: " + listed_holder_text(dataset, listing)},
             region_table(dataset, listing, report.day)},
            {whole == nullptr ? "Sums" : "Sums and shares of " + whole_text(dataset, *whole),
             {},
             sums_table(dataset, listing, report)},
            std::move(notes)};
}

// Areas are not rounded.
TextTable plain_table(const Dataset& dataset, const std::vector<RegionLine>& lines, Json json) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        json["regions"][i]["km2"] = row_km2(dataset, lines[i].row);
    }
    return data_table(json, {"regions"},
                      {"date", "id", "name", "state", "changed", "from", "km2", "source", "locator",
                       "area_source=area/source", "area_locator=area/locator", "holder", "holder_as_stated"});
}

}  // namespace

Report stats_report(const Dataset& dataset, const Listing& listing, Day day, ReferenceAreaIndex denominator) {
    const auto statistics = PreparedStatistics(dataset, listing, day).on(day, denominator);
    Report report;
    report.markdown = markdown_parts(dataset, listing, statistics);
    report.json = stats_json(dataset, listing, statistics);
    report.data = plain_table(dataset, region_lines(dataset, listing, day), report.json);
    report = with_profile(std::move(report), dataset, listing);
    report.parts = plain_parts(dataset, listing, statistics);
    return report;
}

}  // namespace viewer
