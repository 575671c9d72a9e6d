#include "geodata/analysis/control/breakdown.hpp"

#include <string_view>
#include <unordered_map>

namespace geodata {

RowKinds row_kinds(const Dataset& dataset, const Listing& listing) {
    RowKinds kinds;
    std::unordered_map<std::string_view, int> known;
    for (const auto& row : listing.rows) {
        const auto& kind = dataset[row.region].kind;
        const auto [found, added] = known.try_emplace(kind, static_cast<int>(known.size()));
        if (added) {
            kinds.names.push_back(kind);
        }
        kinds.of_row.push_back(found->second);
    }
    return kinds;
}

std::vector<KindTotals> totals_by_kind(const RowKinds& kinds, const DayTotals& totals) {
    std::vector<KindTotals> all;
    for (const auto& name : kinds.names) {
        all.push_back({name, 0, {}, {}});
    }
    for (const auto& row : totals.rows) {
        auto& kind = all[static_cast<std::size_t>(kinds.of_row[static_cast<std::size_t>(row.row)])];
        ++kind.rows;
        for (const auto reading : readings) {
            kind.once[reading] += row.added(reading, Counting::once);
            kind.as_listed[reading] += row.added(reading, Counting::as_listed);
        }
    }
    std::erase_if(all, [](const KindTotals& kind) { return kind.rows == 0; });
    return all;
}

std::vector<KindTotals> totals_by_kind(const Dataset& dataset, const Listing& listing,
                                       const DayTotals& totals) {
    return totals_by_kind(row_kinds(dataset, listing), totals);
}

std::vector<PartyTotals> totals_by_party(const Dataset& dataset, const Profile& profile, Day day) {
    std::vector<PartyTotals> parties;
    for (const auto& listing : listings_of(dataset, profile)) {
        parties.push_back({listing.party, day_totals(dataset, listing, day)});
    }
    return parties;
}

}  // namespace geodata
