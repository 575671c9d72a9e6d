#include "geodata/analysis/control/listing.hpp"

#include "geodata/analysis/control/reading.hpp"

#include <algorithm>

namespace geodata {

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

namespace {

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
    Holding best{Hold::ended, -1};
    for (const int record : row.records) {
        const auto hold = hold_by(dataset.control[static_cast<std::size_t>(record)], day);
        if (best.record < 0 || strength(hold) > strength(best.hold)) {
            best = {hold, record};
        }
    }
    return best;
}

// Whether a source gives this day for a beginning or an end, or as the first that it may lie on.
bool dated_on(const Dataset& dataset, const ListRow& row, Day day) {
    return std::any_of(row.records.begin(), row.records.end(), [&](int record) {
        const auto stated = stated_days(dataset.control[static_cast<std::size_t>(record)]);
        return stated.first == day || stated.end == day;
    });
}

// A number for each region, -1 where there is none: what a map would give, in one step a look-up.
using PerRegion = std::vector<int>;

// The first figure of the source for each region is the one that counts.
PerRegion first_area_claims(const Dataset& dataset, SourceIndex source) {
    PerRegion claims(dataset.regions.size(), -1);
    for (std::size_t i = dataset.areas.size(); i-- > 0;) {
        const auto& claim = dataset.areas[i];
        if (claim.citation.source == source) {
            claims[claim.region.position()] = static_cast<int>(i);
        }
    }
    return claims;
}

}  // namespace

Listing make_listing(const Dataset& dataset, SourceIndex source, PartyIndex party) {
    Listing listing{source, party, {}, profile_of(source)};
    PerRegion row_of(dataset.regions.size(), -1);
    const auto area_claims = first_area_claims(dataset, source);
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& record = dataset.control[i];
        if (record.citation.source != source || record.holder != party || record.extent != Extent::whole) {
            continue;
        }
        auto& row = row_of[record.region.position()];
        if (row < 0) {
            row = static_cast<int>(listing.rows.size());
            listing.rows.push_back({record.region, {}, area_claims[record.region.position()], -1});
        }
        listing.rows[static_cast<std::size_t>(row)].records.push_back(static_cast<int>(i));
    }
    for (auto& row : listing.rows) {
        row.inside = row_at_or_around(dataset, row_of, dataset[row.region].part_of);
    }
    return listing;
}

Listing make_listing(const Dataset& dataset, SourceIndex source) {
    const auto first =
        std::find_if(dataset.control.begin(), dataset.control.end(), [&](const ControlRecord& r) {
            return r.citation.source == source && r.extent == Extent::whole;
        });
    const PartyIndex first_party{dataset.parties.empty() ? -1 : 0};  // a list of nothing is somebody's too
    return make_listing(dataset, source, first == dataset.control.end() ? first_party : first->holder);
}

std::vector<Listing> listings_of(const Dataset& dataset, SourceIndex source) {
    std::vector<Listing> listings;
    for (std::size_t i = 0; i < dataset.parties.size(); ++i) {
        auto listing = make_listing(dataset, source, {static_cast<int>(i)});
        if (!listing.rows.empty()) {
            listings.push_back(std::move(listing));
        }
    }
    return listings;
}

Listing default_listing(const Dataset& dataset) { return make_listing(dataset, dataset.list_source); }

std::vector<int> rows_by_region(const Dataset& dataset, const Listing& listing) {
    PerRegion rows(dataset.regions.size(), -1);
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        rows[listing.rows[i].region.position()] = static_cast<int>(i);
    }
    return rows;
}

int row_at_or_around(const Dataset& dataset, const std::vector<int>& rows, RegionIndex region) {
    for (std::size_t steps = 0; region && steps <= dataset.regions.size(); ++steps) {
        if (rows[region.position()] >= 0) {
            return rows[region.position()];
        }
        region = dataset[region].part_of;
    }
    return -1;
}

int first_record(const Dataset& dataset, const ListRow& row) {
    return *std::min_element(row.records.begin(), row.records.end(), [&](int a, int b) {
        return dataset.control[static_cast<std::size_t>(a)].from.earliest <
               dataset.control[static_cast<std::size_t>(b)].from.earliest;
    });
}

Area stated_area(const Dataset& dataset, const ListRow& row) {
    return row.area_claim < 0 ? Area{} : dataset.areas[static_cast<std::size_t>(row.area_claim)].area;
}

bool stated_on(const Dataset& dataset, const ListRow& row, Day day) {
    return std::any_of(row.records.begin(), row.records.end(), [&](int record) {
        return stated_days(dataset.control[static_cast<std::size_t>(record)]).contains(day);
    });
}

Holding holding_on(const Dataset& dataset, const ListRow& row, Day day) {
    auto holding = strongest(dataset, row, day);
    if (strongest(dataset, row, day - 1).hold != holding.hold) {
        const bool dated = dated_on(dataset, row, day);
        holding.changed = dated && holding.hold != Hold::possible;
        holding.interval_ended = !dated;
    }
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
