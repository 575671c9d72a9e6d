#include "geodata/analysis/control/parts.hpp"

namespace geodata {

namespace {

// The area that the list has for the region; the area around it would be another region's.
std::optional<Area> part_area(const Dataset& dataset, const Listing& listing, int row,
                              const ControlRecord& record) {
    if (!record.share) {
        return std::nullopt;
    }
    if (row >= 0 && listing.rows[static_cast<std::size_t>(row)].region == record.region) {
        const auto& listed = listing.rows[static_cast<std::size_t>(row)];
        return listed.area_claim < 0 ? std::nullopt
                                     : std::optional(square_metres(
                                           stated_area(dataset, listed).square_metres * *record.share / 100));
    }
    const auto source = listing.profile.source_for(Fact::area, record.region);
    for (const auto& claim : dataset.areas) {
        if (claim.region == record.region && claim.citation.source == source) {
            return square_metres(claim.area.square_metres * *record.share / 100);
        }
    }
    return std::nullopt;
}

// Whose word on the parts of a region enters the sums.
bool is_own(const Listing& listing, const ControlRecord& record) {
    const auto chosen = listing.profile.source_for(Fact::extent, record.region);
    return record.citation.source == (chosen ? chosen : listing.source);
}

}  // namespace

PreparedParts::PreparedParts(const Dataset& dataset, const Listing& listing) : dataset_(&dataset) {
    const auto rows = rows_by_region(dataset, listing);
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& record = dataset.control[i];
        if (record.extent != Extent::whole) {
            const int row = row_at_or_around(dataset, rows, record.region);
            all_.push_back(
                {static_cast<int>(i), row, is_own(listing, record), true,
                 record.extent == Extent::part && (!listing.party || record.holder == listing.party),
                 part_area(dataset, listing, row, record)});
        }
    }
}

std::vector<PartEffect> PreparedParts::on(Day day) const {
    std::vector<PartEffect> effects;
    for (const auto& effect : all_) {
        const auto hold = hold_by(*dataset_, dataset_->control[static_cast<std::size_t>(effect.record)], day);
        if (hold == Hold::certain || hold == Hold::possible) {
            effects.push_back(effect);
            effects.back().surely = hold == Hold::certain;
        }
    }
    return effects;
}

std::vector<PartEffect> part_effects(const Dataset& dataset, const Listing& listing, Day day) {
    return PreparedParts(dataset, listing).on(day);
}

bool shows_part(const Dataset& dataset, const Listing& listing, const ControlRecord& record) {
    const auto chosen = listing.profile.source_for(Fact::extent, record.region);
    return (record.extent == Extent::part || record.extent == Extent::unknown) &&
           (chosen ? record.citation.source == chosen
                   : dataset[record.citation.source].role == SourceRole::primary);
}

std::vector<int> shown_parts_on(const Dataset& dataset, const Listing& listing, Day day) {
    auto records = partial_records_on(dataset, day);
    std::erase_if(records, [&](int position) {
        return !shows_part(dataset, listing, dataset.control[static_cast<std::size_t>(position)]);
    });
    return records;
}

LowMidHigh stated_part_change(const std::vector<PartEffect>& effects) {
    LowMidHigh change;
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
