#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
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

Side control_side(const Dataset& dataset, int position) {
    const auto& record = dataset.control[static_cast<std::size_t>(position)];
    const auto until = record.until ? ", until " + readable_text(*record.until) : std::string();
    return {fmt::format("{}{} {} from {}{}", extent_text(record), dataset[record.region].name,
                        held_by_text(dataset, record), readable_text(record.from), until),
            record.citation,
            {"control", position}};
}

Side area_side(const Dataset& dataset, int position) {
    const auto& claim = dataset.areas[static_cast<std::size_t>(position)];
    return {fmt::format("{}: {} km² ({})", dataset[claim.region].name, grouped(in_square_km(claim.area)),
                        claim.borders),
            claim.citation,
            {"areas", position}};
}

Side total_side(const Dataset& dataset, int position) {
    const auto& total = dataset.totals[static_cast<std::size_t>(position)];
    return {total.wording, total.citations.front(), {"totals", position}};
}

Side event_side(const Dataset& dataset, int position) {
    const auto& event = dataset.events[static_cast<std::size_t>(position)];
    return {fmt::format("{}: {}", event_words(event), readable_text(event.date)),
            event.citation,
            {"events", position}};
}

}  // namespace geodata
