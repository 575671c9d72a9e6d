#include "geodata/analysis/totals/stated_total.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <cmath>

namespace geodata {

bool is_area(Quantity quantity) { return quantity == Quantity::share || quantity == Quantity::area; }

double tolerance_of(const StatedTotal& total) {
    return total.approximate ? 0.1 * total.value : 0.5 * std::pow(10.0, -total.decimals);
}

double km2_per_unit(const Dataset& dataset, const StatedTotal& total) {
    return total.quantity == Quantity::share ? in_square_km(dataset[total.denominator].area) / 100 : 1;
}

Day tested_day(const Dataset& dataset, const StatedTotal& total) {
    return std::clamp(total.as_of.latest, dataset.first_day, dataset.last_day);
}

bool covers(const Dataset& dataset, const Listing& listing, const Scope& scope) {
    return std::ranges::any_of(listing.rows,
                               [&](const ListRow& row) { return in_scope(dataset, scope, row.region); });
}

std::string scope_text(const Dataset& dataset, const Scope& scope) {
    auto names = each_of(scope.regions, [&](RegionIndex region) { return dataset[region].name; });
    for (const auto& kind : scope.kinds) {
        names.push_back("regions of the kind " + kind);
    }
    if (!scope.event_kind.empty()) {
        names.push_back("events of the kind " + scope.event_kind);
    }
    return enumerated(names);
}

}  // namespace geodata
