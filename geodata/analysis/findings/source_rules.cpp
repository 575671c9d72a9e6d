#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/analysis/findings/disagreement.hpp"
#include "geodata/analysis/words/statements.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

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

// `Sources WHAT: 18 May 1992 (the Almanac), 17 May 1992 (the Gazette); HOW FAR.`
Finding difference(const Dataset& dataset, const std::string& what, std::vector<Side> sides,
                   const std::vector<std::string>& values, const std::string& how_far) {
    return {severity_of(dataset, sides),
            {},
            fmt::format("Sources {}: {}; {}.", what, side_by_side(dataset, values, sides), how_far),
            {},
            std::move(sides)};
}

std::string apart_text(int days) {
    return fmt::format("up to {} {} apart", days, days == 1 ? "day" : "days");
}

Finding event_finding(const Dataset& dataset, const DatesOfSubject& dates) {
    const auto of = [&](int event) -> const Event& { return nth(dataset.events, event); };
    auto finding =
        difference(dataset, fmt::format("date “{}” differently", subject_title(dataset, dates.subject)),
                   each_of(dates.events, [&](int event) { return event_side(dataset, event); }),
                   each_of(dates.events, [&](int event) { return readable_text(of(event).date); }),
                   apart_text(dates.spread_days));
    for (const int event : dates.events) {
        if (of(event).region) {
            finding.regions.push_back(of(event).region);
        }
    }
    return finding;
}

Finding date_finding(const Dataset& dataset, const DatesOfPlace& dates) {
    auto finding = difference(
        dataset, fmt::format("date the control of {} differently", dataset[dates.place].name),
        each_of(dates.records, [&](int record) { return control_side(dataset, record); }),
        each_of(dates.records, [&](int record) { return readable_text(nth(dataset.control, record).from); }),
        apart_text(dates.spread_days));
    finding.regions.push_back(dates.place);
    return finding;
}

Finding area_finding(const Dataset& dataset, const AreasOfRegion& areas) {
    auto finding = difference(
        dataset, fmt::format("state different areas for {}", dataset[areas.region].name),
        each_of(areas.claims, [&](int claim) { return area_side(dataset, claim); }),
        each_of(areas.claims, [&](int claim) { return square_km_text(nth(dataset.areas, claim).area); }),
        square_km_text(areas.spread) + " between the smallest and the largest");
    finding.regions.push_back(areas.region);
    return finding;
}

Finding overlap_finding(const Dataset& dataset, const Listing& listing, const ListedOverlap& overlap) {
    const auto name = [&](int row) { return dataset[nth(listing.rows, row).region].name; };
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
    for (const int position : {overlap.row_a, overlap.row_b}) {
        const auto& row = nth(listing.rows, position);
        finding.sides.push_back(row.area_claim >= 0 ? area_side(dataset, row.area_claim)
                                                    : control_side(dataset, row.records.front()));
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
