#include "geodata/analysis/totals/rounding.hpp"

#include "geodata/analysis/totals/stated_total.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <cmath>

namespace geodata {

namespace {

double half_km2(Area precision) { return in_square_km(precision) / 2; }

}  // namespace

Figure figure_of(const AreaClaim& claim) { return {claim.area, claim.precision}; }

Duplicates compare_figures(const std::vector<Figure>& figures) {
    if (std::adjacent_find(figures.begin(), figures.end(), std::not_equal_to<>()) == figures.end()) {
        return Duplicates::complete;
    }
    // One value common to all intervals is the same as each two having one.
    double least = -1;
    double most = -1;
    for (const auto& figure : figures) {
        const double value = in_square_km(figure.value);
        const double half = half_km2(figure.precision);
        const bool first = &figure == &figures.front();
        least = first ? value - half : std::max(least, value - half);
        most = first ? value + half : std::min(most, value + half);
    }
    return explains({}, least - most) ? Duplicates::consistent : Duplicates::inconsistent;
}

double areas_rounding(const Dataset& dataset, const Listing& listing, const DayTotals& totals,
                      Counting counting, Reading reading) {
    double sum = 0;
    for (const auto& row : totals.rows) {
        const int claim = nth(listing.rows, row.row).area_claim;
        if (claim >= 0 && row.added(reading, counting) > Area{}) {
            sum += half_km2(nth(dataset.areas, claim).precision);
        }
    }
    return sum;
}

Rounding rounding_of(const Dataset& dataset, const StatedTotal& total, ReferenceAreaIndex whole, double areas,
                     bool more) {
    const double tolerance = tolerance_of(total);
    if (total.quantity != Quantity::share) {
        return {tolerance, areas, 0};
    }
    const double farthest = std::max(0.0, more ? total.value + tolerance : total.value - tolerance);
    return {tolerance * in_square_km(dataset[whole].area) / 100, areas,
            farthest * half_km2(dataset[whole].precision) / 100};
}

bool explains(const Rounding& rounding, double gap_km2) {
    // Intervals that touch meet; halves of decimal digits are not exact in binary.
    const double together = rounding.together();
    return gap_km2 <= together + 1e-9 * std::max(1.0, std::abs(together) + std::abs(gap_km2));
}

}  // namespace geodata
