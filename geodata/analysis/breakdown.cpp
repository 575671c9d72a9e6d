#include "geodata/analysis/breakdown.hpp"

#include <algorithm>

namespace geodata {

std::vector<KindTotals> totals_by_kind(const Dataset& dataset, const Listing& listing,
                                       const DayTotals& totals) {
    std::vector<KindTotals> kinds;
    for (const auto& row : totals.rows) {
        const auto& kind = dataset[listing.rows[static_cast<std::size_t>(row.row)].region].kind;
        auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.kind == kind; });
        if (found == kinds.end()) {
            found = kinds.insert(kinds.end(), {kind, 0, {}, {}});
        }
        ++found->rows;
        for (const auto reading : readings) {
            found->once[reading] += row.added(reading, Counting::once);
            found->as_listed[reading] += row.added(reading, Counting::as_listed);
        }
    }
    return kinds;
}

std::vector<PartyTotals> totals_by_party(const Dataset& dataset, const Profile& profile, Day day) {
    std::vector<PartyTotals> parties;
    for (const auto& listing : listings_of(dataset, profile)) {
        parties.push_back({listing.party, day_totals(dataset, listing, day)});
    }
    return parties;
}

}  // namespace geodata
