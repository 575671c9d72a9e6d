#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/words/places.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <map>

namespace geodata {

namespace {

// A figure for a part of a region is none for the region.
bool is_for_whole(const AreaClaim& claim) { return !claim.borders.starts_with("part"); }

/// What all sources say, found by source and region, and by source and place where a region has other borders.
class Claims {
public:
    Claims(const Dataset& dataset, PartyIndex party) : dataset_(dataset), places_(places_of(dataset)) {
        for (std::size_t i = 0; i < dataset.control.size(); ++i) {
            const auto& record = dataset.control[i];
            if (record.extent == Extent::whole && record.holder == party) {
                records_[{record.citation.source, record.region}].push_back(static_cast<int>(i));
            }
        }
        for (std::size_t i = 0; i < dataset.areas.size(); ++i) {
            const auto& claim = dataset.areas[i];
            if (is_for_whole(claim)) {
                areas_.try_emplace({claim.citation.source, claim.region}, static_cast<int>(i));
            }
        }
    }

    void prefer_dates(SourceIndex source, ListRow& row) const {
        if (const auto* found = find(records_, source, row.region)) {
            row.records = *found;
        }
    }

    void prefer_area(SourceIndex source, ListRow& row) const {
        if (const auto* found = find(areas_, source, row.region)) {
            row.area_claim = *found;
            row.region = nth(dataset_.areas, *found).region;
        }
    }

private:
    using Key = std::pair<SourceIndex, RegionIndex>;

    // The region itself, else another of the same place: the first that the source speaks of.
    template <class Values>
    const typename Values::mapped_type* find(const Values& values, SourceIndex source,
                                             RegionIndex region) const {
        if (const auto own = values.find({source, region}); own != values.end()) {
            return &own->second;
        }
        const auto first = values.lower_bound({source, RegionIndex{}});
        for (auto other = first; other != values.end() && other->first.first == source; ++other) {
            if (places_[other->first.second.position()] == places_[region.position()]) {
                return &other->second;
            }
        }
        return nullptr;
    }

    const Dataset& dataset_;
    std::vector<RegionIndex> places_;
    std::map<Key, std::vector<int>> records_;
    std::map<Key, int> areas_;
};

bool only_the_list(const Profile& profile) {
    return !profile.dates && !profile.areas &&
           std::ranges::all_of(profile.regions,
                               [](const RegionPreference& one) { return one.fact == Fact::extent; });
}

void set_insides(const Dataset& dataset, Listing& listing) {
    const auto rows = rows_by_region(dataset, listing);
    for (auto& row : listing.rows) {
        row.inside = row_at_or_around(dataset, rows, dataset[row.region].part_of);
    }
}

}  // namespace

namespace {

Listing as_preferred(const Dataset& dataset, const Profile& profile, Listing listing) {
    listing.profile = profile;
    if (only_the_list(profile)) {
        return listing;
    }
    const Claims claims(dataset, listing.party);
    for (auto& row : listing.rows) {
        const auto region = row.region;
        if (const auto source = profile.source_for(Fact::date, region); source != profile.list) {
            claims.prefer_dates(source, row);
        }
        if (const auto source = profile.source_for(Fact::area, region); source != profile.list) {
            claims.prefer_area(source, row);
        }
    }
    set_insides(dataset, listing);
    return listing;
}

}  // namespace

Listing make_listing(const Dataset& dataset, const Profile& profile, PartyIndex party) {
    if (!party) {
        return joined_listing({profile.list, {}, {}, profile}, listings_of(dataset, profile));
    }
    return as_preferred(dataset, profile, make_listing(dataset, profile.list, party));
}

Listing make_listing(const Dataset& dataset, const Profile& profile) {
    return make_listing(dataset, profile, headline_party(dataset, profile.list));
}

std::vector<Listing> listings_of(const Dataset& dataset, const Profile& profile) {
    std::vector<Listing> listings;
    for (auto& listing : listings_of(dataset, profile.list)) {
        listings.push_back(as_preferred(dataset, profile, std::move(listing)));
    }
    return listings;
}

}  // namespace geodata
