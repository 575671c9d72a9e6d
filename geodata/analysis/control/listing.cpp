#include "geodata/analysis/control/listing.hpp"

#include "geodata/analysis/control/reading.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <map>

namespace geodata {

Hold hold_by(const Dataset& dataset, const ControlRecord& record, Day day) {
    // Where the outline is not valid, nothing is held of it.
    const auto valid = validity(dataset[record.region]);
    if (!valid.contains(day)) {
        return day < valid.first ? Hold::not_yet : Hold::ended;
    }
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

Holding strongest(const Dataset& dataset, const ListRow& row, Day day) {
    Holding best{Hold::ended, -1};
    for (const int record : row.records) {
        const auto hold = hold_by(dataset, nth(dataset.control, record), day);
        if (best.record < 0 || hold > best.hold) {
            best = {hold, record};
        }
    }
    return best;
}

// Whether a source gives this day for a beginning or an end, or as the first that it may lie on.
bool dated_on(const Dataset& dataset, const ListRow& row, Day day) {
    return std::ranges::any_of(row.records, [&](int record) {
        const auto stated = stated_days(dataset, nth(dataset.control, record));
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

namespace {

// The whole records of a source by party and then region: positions in Dataset::control, each group in the order of the
// file, made in one walk over the records so that a thousand parties cost no more than one.
std::map<PartyIndex, std::vector<int>> whole_records_by_party(const Dataset& dataset, SourceIndex source) {
    std::map<PartyIndex, std::vector<int>> records;
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& record = dataset.control[i];
        const bool listed =
            record.citation.source == source || (record.listed_too && source == dataset.list_source);
        if (listed && record.extent == Extent::whole) {
            records[record.holder].push_back(static_cast<int>(i));
        }
    }
    return records;
}

/// Makes lists of one source; its table of rows by region is used again for each, as there may be many.
class ListMaker {
public:
    ListMaker(const Dataset& dataset, SourceIndex source)
        : dataset_(dataset), source_(source), area_claims_(first_area_claims(dataset, source)),
          row_of_(dataset.regions.size(), -1) {}

    Listing list(PartyIndex party, const std::vector<int>& records) {
        Listing listing{source_, party, {}, profile_of(source_)};
        for (const int record : records) {
            const auto region = nth(dataset_.control, record).region;
            auto& row = row_of_[region.position()];
            if (row < 0) {
                row = static_cast<int>(listing.rows.size());
                listing.rows.push_back({region, {}, area_of(region, record), -1});
            }
            nth(listing.rows, row).records.push_back(record);
        }
        for (auto& row : listing.rows) {
            row.inside = row_at_or_around(dataset_, row_of_, dataset_[row.region].part_of);
        }
        for (const auto& row : listing.rows) {
            row_of_[row.region.position()] = -1;
        }
        return listing;
    }

private:
    // A row of another source has that source's figure.
    int area_of(RegionIndex region, int record) const {
        const int own = area_claims_[region.position()];
        const auto& of = nth(dataset_.control, record);
        if (own >= 0 || !of.listed_too) {
            return own;
        }
        return position_where(dataset_.areas, [&](const AreaClaim& claim) {
            return claim.region == region && claim.citation.source == of.citation.source;
        });
    }

    const Dataset& dataset_;
    SourceIndex source_;
    PerRegion area_claims_;
    PerRegion row_of_;
};

}  // namespace

Listing make_listing(const Dataset& dataset, SourceIndex source, PartyIndex party) {
    if (!party) {
        return joined_listing({source, {}, {}, profile_of(source)}, listings_of(dataset, source));
    }
    return ListMaker(dataset, source).list(party, whole_records_by_party(dataset, source)[party]);
}

PartyIndex headline_party(const Dataset& dataset, SourceIndex source) {
    const auto records = whole_records_by_party(dataset, source);
    if (dataset.party && (records.empty() || records.contains(dataset.party))) {
        return dataset.party;
    }
    // A list of nothing is somebody's too.
    return records.size() == 1 ? records.begin()->first
           : records.empty()   ? PartyIndex{dataset.parties.empty() ? -1 : 0}
                               : PartyIndex{};
}

bool of_several_parties(const Dataset& dataset, const Listing& listing) {
    return !listing.rows.empty() &&
           holder_of(dataset, listing.rows.front()) != holder_of(dataset, listing.rows.back());
}

bool of_all_parties(const Dataset& dataset, const Listing& listing) {
    return !listing.party && of_several_parties(dataset, listing);
}

bool parties_are_things(const Dataset& dataset, const Listing& listing) {
    return std::ranges::all_of(listing.rows, [&](const ListRow& row) {
        const auto holder = holder_of(dataset, row);
        return holder && dataset[holder].name == dataset[row.region].name;
    });
}

Listing make_listing(const Dataset& dataset, SourceIndex source) {
    return make_listing(dataset, source, headline_party(dataset, source));
}

std::vector<Listing> listings_of(const Dataset& dataset, SourceIndex source) {
    std::vector<Listing> listings;
    ListMaker maker(dataset, source);
    for (const auto& [party, records] : whole_records_by_party(dataset, source)) {
        listings.push_back(maker.list(party, records));
    }
    return listings;
}

Listing joined_listing(Listing first, const std::vector<Listing>& others) {
    if (!first.party && !first.rows.empty()) {
        return first;
    }
    for (const auto& other : others) {
        if (other.party == first.party) {
            continue;
        }
        const auto before = static_cast<int>(first.rows.size());
        for (auto row : other.rows) {
            row.inside = row.inside < 0 ? -1 : row.inside + before;
            first.rows.push_back(std::move(row));
        }
    }
    return first;
}

PartyIndex holder_of(const Dataset& dataset, const ListRow& row) {
    return row.records.empty() ? PartyIndex{} : nth(dataset.control, row.records.front()).holder;
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

bool lies_in(const Listing& listing, int row, int around) {
    do {
        row = nth(listing.rows, row).inside;
    } while (row >= 0 && row != around);
    return row == around;
}

int first_record(const Dataset& dataset, const ListRow& row) {
    return *std::ranges::min_element(row.records, [&](int a, int b) {
        return nth(dataset.control, a).from.earliest < nth(dataset.control, b).from.earliest;
    });
}

bool states_areas(const Listing& listing) {
    return listing.rows.empty() ||
           std::ranges::any_of(listing.rows, [](const ListRow& row) { return row.area_claim >= 0; });
}

Area stated_area(const Dataset& dataset, const ListRow& row) {
    return row.area_claim < 0 ? Area{} : nth(dataset.areas, row.area_claim).area;
}

bool stated_on(const Dataset& dataset, const ListRow& row, Day day) {
    return std::ranges::any_of(row.records, [&](int record) {
        return stated_days(dataset, nth(dataset.control, record)).contains(day);
    });
}

Hold hold_on(const Dataset& dataset, const ListRow& row, Day day) {
    return strongest(dataset, row, day).hold;
}

Holding holding_on(const Dataset& dataset, const ListRow& row, Day day) {
    auto holding = strongest(dataset, row, day);
    if (hold_on(dataset, row, day - 1) != holding.hold) {
        const bool dated = dated_on(dataset, row, day);
        holding.changed = dated && holding.hold != Hold::possible;
        holding.interval_ended = !dated;
    }
    return holding;
}

std::vector<Holding> holdings_on(const Dataset& dataset, const Listing& listing, Day day) {
    return each_of(listing.rows, [&](const ListRow& row) { return holding_on(dataset, row, day); });
}

std::vector<int> partial_records_on(const Dataset& dataset, Day day) {
    return positions_where(dataset.control, [&](const ControlRecord& record) {
        return record.extent != Extent::whole && may_hold(hold_by(dataset, record, day));
    });
}

}  // namespace geodata
