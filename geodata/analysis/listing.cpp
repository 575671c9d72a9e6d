#include "geodata/analysis/listing.hpp"

#include <algorithm>
#include <map>

namespace geodata {

namespace {

Hold hold_by(const ControlRecord& record, Day day) {
    if (day < record.from.earliest) {
        return Hold::not_yet;
    }
    // `until` names the first day no longer held: possibly over from its first day, surely from its last.
    if (record.until && day >= record.until->latest) {
        return Hold::ended;
    }
    const bool surely_begun = day >= record.from.latest;
    const bool surely_lasts = !record.until || day < record.until->earliest;
    return surely_begun && surely_lasts ? Hold::certain : Hold::possible;
}

int strength(Hold hold) {
    switch (hold) {
        case Hold::certain: return 3;
        case Hold::possible: return 2;
        case Hold::not_yet: return 1;
        default: return 0;
    }
}

// The strongest record decides; a region whose first hold has ended and whose second lies ahead is not yet held.
Holding strongest(const Dataset& dataset, const ListRow& row, Day day) {
    Holding best{Hold::ended, -1, false};
    for (const int record : row.records) {
        const auto hold = hold_by(dataset.control[static_cast<std::size_t>(record)], day);
        if (best.record < 0 || strength(hold) > strength(best.hold)) {
            best = {hold, record, false};
        }
    }
    return best;
}

int nearest_listed_around(const Dataset& dataset, const std::map<RegionIndex, int>& row_of,
                          RegionIndex region) {
    auto parent = dataset[region].part_of;
    for (std::size_t steps = 0; parent && steps < dataset.regions.size(); ++steps) {
        if (const auto found = row_of.find(parent); found != row_of.end()) {
            return found->second;
        }
        parent = dataset[parent].part_of;
    }
    return -1;
}

int find_area_claim(const Dataset& dataset, SourceIndex source, RegionIndex region) {
    const auto found = std::find_if(dataset.areas.begin(), dataset.areas.end(), [&](const AreaClaim& claim) {
        return claim.region == region && claim.citation.source == source;
    });
    return found == dataset.areas.end() ? -1 : static_cast<int>(found - dataset.areas.begin());
}

}  // namespace

Listing make_listing(const Dataset& dataset, SourceIndex source, PartyIndex party) {
    Listing listing{source, party, {}};
    std::map<RegionIndex, int> row_of;
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& record = dataset.control[i];
        if (record.citation.source != source || record.holder != party || record.extent != Extent::whole) {
            continue;
        }
        const auto [place, added] = row_of.try_emplace(record.region, static_cast<int>(listing.rows.size()));
        if (added) {
            listing.rows.push_back({record.region, {}, find_area_claim(dataset, source, record.region), -1});
        }
        listing.rows[static_cast<std::size_t>(place->second)].records.push_back(static_cast<int>(i));
    }
    for (auto& row : listing.rows) {
        row.inside = nearest_listed_around(dataset, row_of, row.region);
    }
    return listing;
}

Listing make_listing(const Dataset& dataset, SourceIndex source) {
    const auto first =
        std::find_if(dataset.control.begin(), dataset.control.end(), [&](const ControlRecord& r) {
            return r.citation.source == source && r.extent == Extent::whole;
        });
    return make_listing(dataset, source, first == dataset.control.end() ? PartyIndex{} : first->holder);
}

Listing default_listing(const Dataset& dataset) { return make_listing(dataset, dataset.list_source); }

Area stated_area(const Dataset& dataset, const ListRow& row) {
    return row.area_claim < 0 ? Area{} : dataset.areas[static_cast<std::size_t>(row.area_claim)].area;
}

Holding holding_on(const Dataset& dataset, const ListRow& row, Day day) {
    auto holding = strongest(dataset, row, day);
    holding.changed = strongest(dataset, row, day - 1).hold != holding.hold;
    return holding;
}

std::vector<Holding> holdings_on(const Dataset& dataset, const Listing& listing, Day day) {
    std::vector<Holding> holdings;
    holdings.reserve(listing.rows.size());
    for (const auto& row : listing.rows) {
        holdings.push_back(holding_on(dataset, row, day));
    }
    return holdings;
}

std::vector<int> partial_records_on(const Dataset& dataset, Day day) {
    std::vector<int> records;
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto hold = hold_by(dataset.control[i], day);
        if (dataset.control[i].extent != Extent::whole && (hold == Hold::certain || hold == Hold::possible)) {
            records.push_back(static_cast<int>(i));
        }
    }
    return records;
}

}  // namespace geodata
