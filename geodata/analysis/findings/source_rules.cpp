#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/analysis/findings/disagreement.hpp"
#include "geodata/analysis/words/statements.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

// A difference among primary sources is a contradiction of the dataset; one with a comparison source is expected.
Severity severity_of(const Dataset& dataset, const std::vector<Side>& sides) {
    const bool primary = std::all_of(sides.begin(), sides.end(), [&](const Side& side) {
        return dataset[side.citation.source].role == SourceRole::primary;
    });
    return primary ? Severity::contradiction : Severity::info;
}

// `Lombardy: 18 May 1992 (the Almanac), 17 May 1992 (the Gazette)`
std::string side_by_side(const Dataset& dataset, const std::vector<std::string>& values,
                         const std::vector<Side>& sides) {
    constexpr std::size_t most = 20;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min(sides.size(), most); ++i) {
        texts.push_back(fmt::format("{} ({})", values[i], dataset[sides[i].citation.source].short_name));
    }
    if (sides.size() > most) {
        texts.push_back(fmt::format("and {} more", grouped(static_cast<double>(sides.size() - most))));
    }
    return joined(texts, ", ");
}

std::string days_text(int days) { return fmt::format("{} {}", days, days == 1 ? "day" : "days"); }

Finding event_finding(const Dataset& dataset, const DatesOfSubject& dates) {
    Finding finding;
    std::vector<std::string> values;
    for (const int position : dates.events) {
        const auto& event = dataset.events[static_cast<std::size_t>(position)];
        finding.sides.push_back(event_side(dataset, position));
        values.push_back(readable_text(event.date));
        if (event.region) {
            finding.regions.push_back(event.region);
        }
    }
    finding.severity = severity_of(dataset, finding.sides);
    finding.message = fmt::format("Sources date “{}” differently: {}; up to {} apart.",
                                  subject_title(dataset, dates.subject),
                                  side_by_side(dataset, values, finding.sides), days_text(dates.spread_days));
    return finding;
}

Finding date_finding(const Dataset& dataset, const DatesOfPlace& dates) {
    Finding finding;
    finding.regions.push_back(dates.place);
    std::vector<std::string> values;
    for (const int position : dates.records) {
        finding.sides.push_back(control_side(dataset, position));
        values.push_back(readable_text(dataset.control[static_cast<std::size_t>(position)].from));
    }
    finding.severity = severity_of(dataset, finding.sides);
    finding.message = fmt::format("Sources date the control of {} differently: {}; up to {} apart.",
                                  dataset[dates.place].name, side_by_side(dataset, values, finding.sides),
                                  days_text(dates.spread_days));
    return finding;
}

Finding area_finding(const Dataset& dataset, const AreasOfRegion& areas) {
    Finding finding;
    finding.regions.push_back(areas.region);
    std::vector<std::string> values;
    for (const int position : areas.claims) {
        const auto& claim = dataset.areas[static_cast<std::size_t>(position)];
        finding.sides.push_back(area_side(dataset, position));
        values.push_back(grouped(in_square_km(claim.area)) + " km²");
    }
    finding.severity = severity_of(dataset, finding.sides);
    finding.message =
        fmt::format("Sources state different areas for {}: {}; {} km² between the smallest and the "
                    "largest.",
                    dataset[areas.region].name, side_by_side(dataset, values, finding.sides),
                    grouped(in_square_km(areas.spread)));
    return finding;
}

Finding overlap_finding(const Dataset& dataset, const Listing& listing, const ListedOverlap& overlap) {
    const auto name = [&](int row) {
        return dataset[listing.rows[static_cast<std::size_t>(row)].region].name;
    };
    const auto stated = overlap.stated ? fmt::format("; {} km² by the difference of stated areas",
                                                     grouped(in_square_km(overlap.stated->area)))
                                       : std::string();
    Finding finding{
        Severity::info,
        {},
        fmt::format("In the list of {} the outlines of {} and {} share {} km² measured on the map{}.",
                    dataset[listing.source].short_name, name(overlap.row_a), name(overlap.row_b),
                    grouped(in_square_km(overlap.overlap.measured)), stated),
        {overlap.overlap.a, overlap.overlap.b},
        {}};
    for (const int row : {overlap.row_a, overlap.row_b}) {
        const int claim = listing.rows[static_cast<std::size_t>(row)].area_claim;
        finding.sides.push_back(
            claim >= 0 ? area_side(dataset, claim)
                       : control_side(dataset, listing.rows[static_cast<std::size_t>(row)].records.front()));
    }
    if (overlap.stated) {
        finding.sides.push_back(area_side(dataset, overlap.stated->rest));
    }
    return finding;
}

template <class Fact>
std::vector<Finding> findings_where_differ(const Dataset& dataset, const std::vector<Fact>& facts,
                                           Finding (*make)(const Dataset&, const Fact&)) {
    std::vector<Finding> findings;
    for (const auto& fact : facts) {
        if (fact.differ) {
            findings.push_back(make(dataset, fact));
        }
    }
    return findings;
}

}  // namespace

std::vector<Finding> event_date_differences(const Dataset& dataset) {
    return findings_where_differ(dataset, events_by_source(dataset), event_finding);
}

std::vector<Finding> list_date_differences(const Dataset& dataset) {
    return findings_where_differ(dataset, dates_by_source(dataset), date_finding);
}

std::vector<Finding> area_differences(const Dataset& dataset) {
    return findings_where_differ(dataset, areas_by_source(dataset), area_finding);
}

std::vector<Finding> outline_overlaps(const Dataset& dataset, const std::vector<RegionOverlap>& overlaps) {
    std::vector<Finding> findings;
    const auto listing = default_listing(dataset);
    for (const auto& overlap : listed_overlaps(dataset, listing, overlaps)) {
        findings.push_back(overlap_finding(dataset, listing, overlap));
    }
    return findings;
}

}  // namespace geodata
