#include "geodata/analysis/parts.hpp"

namespace geodata {

namespace {

// The list's own area of the region; the area around it would be another region's.
std::optional<Area> part_area(const Dataset& dataset, const Listing& listing, const ControlRecord& record) {
    if (!record.share) {
        return std::nullopt;
    }
    for (const auto& claim : dataset.areas) {
        if (claim.region == record.region && claim.citation.source == listing.source) {
            return square_metres(claim.area.square_metres * *record.share / 100);
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<PartEffect> part_effects(const Dataset& dataset, const Listing& listing, Day day) {
    std::vector<PartEffect> effects;
    const auto rows = rows_by_region(dataset, listing);
    for (const int position : partial_records_on(dataset, day)) {
        const auto& record = dataset.control[static_cast<std::size_t>(position)];
        effects.push_back({position, row_at_or_around(dataset, rows, record.region),
                           record.citation.source == listing.source, hold_by(record, day) == Hold::certain,
                           record.extent == Extent::part && record.holder == listing.party,
                           part_area(dataset, listing, record)});
    }
    return effects;
}

LowBestHigh stated_part_change(const std::vector<PartEffect>& effects) {
    LowBestHigh change;
    for (const auto& effect : effects) {
        if (!effect.own || !effect.area) {
            continue;
        }
        for (const auto reading : readings) {
            const bool possible_counts = reading == (effect.gain ? Reading::high : Reading::low);
            if (effect.surely || possible_counts) {
                effect.gain ? change[reading] += *effect.area : change[reading] -= *effect.area;
            }
        }
    }
    return change;
}

}  // namespace geodata
