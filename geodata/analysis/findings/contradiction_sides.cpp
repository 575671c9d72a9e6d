#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

std::string extent_text(const ControlRecord& record) {
    switch (record.extent) {
        case Extent::whole: return "";
        case Extent::part: return "part of ";
        case Extent::contested: return "contested: ";
        default: return "unknown share of ";
    }
}

}  // namespace

Listing list_behind(const Dataset& dataset, const Citations& citations) {
    for (const auto& citation : citations) {
        auto listing = make_listing(dataset, citation.source);
        if (!listing.rows.empty()) {
            return listing;
        }
    }
    return default_listing(dataset);
}

std::string names_of(const Dataset& dataset, const std::vector<RegionIndex>& regions) {
    return enumerated(each_of(regions, [&](RegionIndex region) { return dataset[region].name; }));
}

Severity severity_of(const Dataset& dataset, const std::vector<Side>& sides) {
    const bool primary = std::ranges::all_of(
        sides, [&](const Side& side) { return dataset[side.citation.source].role == SourceRole::primary; });
    return primary ? Severity::contradiction : Severity::info;
}

Side control_side(const Dataset& dataset, int position) {
    const auto& record = nth(dataset.control, position);
    const auto until = record.until ? ", until " + readable_text(*record.until) : std::string();
    return {fmt::format("{}{} {} from {}{}", extent_text(record), dataset[record.region].name,
                        held_by_text(dataset, record), readable_text(record.from), until),
            record.citation,
            {"control", position}};
}

Side area_side(const Dataset& dataset, int position) {
    const auto& claim = nth(dataset.areas, position);
    return {fmt::format("{}: {} ({})", dataset[claim.region].name, square_km_text(claim.area), claim.borders),
            claim.citation,
            {"areas", position}};
}

Side total_side(const Dataset& dataset, int position) {
    const auto& total = nth(dataset.totals, position);
    return {total.wording, total.citations.front(), {"totals", position}};
}

Side event_side(const Dataset& dataset, int position) {
    const auto& event = nth(dataset.events, position);
    return {fmt::format("{}: {}", event_words(event), readable_text(event.date)),
            event.citation,
            {"events", position}};
}

}  // namespace geodata
