#include "geodata/analysis/control/parts.hpp"

#include "geodata/base/rows.hpp"

namespace geodata {

namespace {

// The area that the list has for the region; the area around it would be another region's.
std::optional<Area> part_area(const Dataset& dataset, const Listing& listing, int row,
                              const ControlRecord& record) {
    if (!record.share) {
        return std::nullopt;
    }
    const auto share_of = [&](Area whole) {
        return square_metres(whole.square_metres * *record.share / 100);
    };
    if (row >= 0 && nth(listing.rows, row).region == record.region) {
        const auto& listed = nth(listing.rows, row);
        return listed.area_claim < 0 ? std::nullopt : std::optional(share_of(stated_area(dataset, listed)));
    }
    const auto source = listing.profile.source_for(Fact::area, record.region);
    const auto* claim = first_of(dataset.areas, [&](const AreaClaim& one) {
        return one.region == record.region && one.citation.source == source;
    });
    return claim == nullptr ? std::nullopt : std::optional(share_of(claim->area));
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
        const auto hold = hold_by(*dataset_, nth(dataset_->control, effect.record), day);
        if (may_hold(hold)) {
            effects.push_back(effect);
            effects.back().surely = hold == Hold::certain;
        }
    }
    return effects;
}

bool shows_part(const Dataset& dataset, const Listing& listing, const ControlRecord& record) {
    const auto chosen = listing.profile.source_for(Fact::extent, record.region);
    return (record.extent == Extent::part || record.extent == Extent::unknown) &&
           (chosen ? record.citation.source == chosen
                   : dataset[record.citation.source].role == SourceRole::primary);
}

std::vector<int> shown_parts_on(const Dataset& dataset, const Listing& listing, Day day) {
    auto records = partial_records_on(dataset, day);
    std::erase_if(
        records, [&](int position) { return !shows_part(dataset, listing, nth(dataset.control, position)); });
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
