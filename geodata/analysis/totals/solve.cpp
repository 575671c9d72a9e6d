#include "geodata/analysis/totals/solve.hpp"

#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numeric>
namespace geodata {

namespace {

Area distance(Area a, Area b) { return a < b ? b - a : a - b; }

// A sum with what the rounding of its areas can make of it, either way.
struct RoundedSum {
    Area sum;
    Area rounding;
};

std::optional<NeededDenominator> needed_denominator(const Dataset& dataset, const StatedTotal& total,
                                                    RoundedSum computed) {
    const auto [sum, rounding] = computed;
    const double tolerance = tolerance_of(total);
    if (total.quantity != Quantity::share || !(sum > Area{}) || total.value <= tolerance) {
        return std::nullopt;
    }
    const auto whole_at = [](Area part, double percent) {
        return square_metres(part.square_metres * 100 / percent);
    };
    NeededDenominator needed{whole_at(sum - rounding, total.value + tolerance),
                             whole_at(sum, total.value),
                             whole_at(sum + rounding, total.value - tolerance),
                             {},
                             {}};
    for (std::size_t i = 0; i < dataset.reference_areas.size(); ++i) {
        const ReferenceAreaIndex index{static_cast<int>(i)};
        const auto area = dataset[index].area;
        if (!needed.nearest ||
            distance(area, needed.exact) < distance(dataset[needed.nearest].area, needed.exact)) {
            needed.nearest = index;
        }
        const auto half = square_metres(dataset[index].precision.square_metres / 2);
        if (!needed.holds && needed.least <= area + half && area - half <= needed.most) {
            needed.holds = index;
        }
    }
    return needed;
}

MissingArea missing_area(Area stated, Area tolerance, Area sum) {
    const auto exact = stated - sum;
    if (distance(stated, sum) <= tolerance) {
        return {Area{}, exact};
    }
    return {exact > Area{} ? exact - tolerance : exact + tolerance, exact};
}

// The rows to choose from, with what excludes what.
struct Candidates {
    std::vector<int> rows;
    std::vector<double> areas;            // m²
    std::vector<std::uint32_t> excluded;  // for each, as bits, the rows it lies inside of; only for few rows
};

Candidates candidates(const Dataset& dataset, const Listing& listing, const Scope& scope) {
    Candidates result;
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        const auto& row = listing.rows[i];
        if (in_scope(dataset, scope, row.region) && stated_area(dataset, row) > Area{}) {
            result.rows.push_back(static_cast<int>(i));
            result.areas.push_back(stated_area(dataset, row).square_metres);
        }
    }
    if (result.rows.size() <= exact_search_rows) {
        for (const int row : result.rows) {
            std::uint32_t around = 0;
            for (std::size_t k = 0; k < result.rows.size(); ++k) {
                around |= lies_in(listing, row, result.rows[k]) ? 1U << k : 0U;
            }
            result.excluded.push_back(around);
        }
    }
    return result;
}

// Every choice, each from the one before by one row more or less (Gray code).
std::uint32_t best_choice(const Candidates& from, double stated) {
    std::uint32_t choice = 0;
    std::uint32_t best = 0;
    double sum = 0;
    double best_distance = stated;
    const std::uint32_t count = 1U << from.rows.size();
    for (std::uint32_t i = 1; i < count; ++i) {
        const auto flipped = static_cast<std::size_t>(std::countr_zero(i));
        choice ^= 1U << flipped;
        sum += (choice >> flipped & 1U) != 0 ? from.areas[flipped] : -from.areas[flipped];
        const double distance = std::abs(sum - stated);
        const bool fewer = distance == best_distance && std::popcount(choice) < std::popcount(best);
        if (distance > best_distance || (distance == best_distance && !fewer)) {
            continue;
        }
        bool doubled = false;
        for (std::size_t k = 0; k < from.rows.size(); ++k) {
            doubled = doubled || ((choice >> k & 1U) != 0 && (choice & from.excluded[k]) != 0);
        }
        if (!doubled) {
            best = choice;
            best_distance = distance;
        }
    }
    return best;
}

std::vector<int> exact_search(const Candidates& from, double stated) {
    const auto choice = best_choice(from, stated);
    std::vector<int> rows;
    for (std::size_t k = 0; k < from.rows.size(); ++k) {
        if ((choice >> k & 1U) != 0) {
            rows.push_back(from.rows[k]);
        }
    }
    return rows;
}

// The largest first, each taken when it brings the sum nearer.
std::vector<int> greedy_search(const Listing& listing, const Candidates& from, double stated) {
    std::vector<std::size_t> order(from.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return from.areas[a] > from.areas[b]; });
    std::vector<bool> taken(listing.rows.size());
    std::vector<int> rows;
    double sum = 0;
    for (const auto i : order) {
        bool inside = false;
        for (int at = nth(listing.rows, from.rows[i]).inside; at >= 0 && !inside;
             at = nth(listing.rows, at).inside) {
            inside = nth(taken, at);
        }
        if (!inside && std::abs(sum + from.areas[i] - stated) < std::abs(sum - stated)) {
            sum += from.areas[i];
            nth(taken, from.rows[i]) = true;
            rows.push_back(from.rows[i]);
        }
    }
    std::ranges::sort(rows);
    return rows;
}

// What rounding allows between the stated area and a sum, as the test of the total has it.
Area allowed_gap(const Dataset& dataset, const StatedTotal& total, RoundedSum computed, Area stated) {
    return square_km(
        rounding_of(dataset, total, total.denominator, in_square_km(computed.rounding), computed.sum > stated)
            .together());
}

Area half_precisions(const Dataset& dataset, const Listing& listing, const std::vector<int>& rows) {
    Area sum;
    for (const int row : rows) {
        const int claim = nth(listing.rows, row).area_claim;
        sum += square_metres(nth(dataset.areas, claim).precision.square_metres / 2);
    }
    return sum;
}

}  // namespace

NearestRows nearest_rows(const Dataset& dataset, const Listing& listing, const Scope& scope, Area stated,
                         Area tolerance) {
    const auto from = candidates(dataset, listing, scope);
    NearestRows nearest;
    nearest.exact = from.rows.size() <= exact_search_rows;
    nearest.rows = nearest.exact ? exact_search(from, stated.square_metres)
                                 : greedy_search(listing, from, stated.square_metres);
    for (const int row : nearest.rows) {
        nearest.sum += stated_area(dataset, nth(listing.rows, row));
    }
    nearest.difference = nearest.sum - stated;
    nearest.holds =
        distance(nearest.sum, stated) <= tolerance + half_precisions(dataset, listing, nearest.rows);
    return nearest;
}

std::optional<Solutions> solve(const Dataset& dataset, const Listing& listing, const StatedTotal& total) {
    if (total.party && total.party != listing.party) {
        return solve(dataset, make_listing(dataset, listing.profile, total.party), total);
    }
    if (!is_area(total.quantity) || !covers(dataset, listing, total.scope)) {
        return std::nullopt;
    }
    const auto sums = day_totals(dataset, listing, tested_day(dataset, total), &total.scope);
    const double per_unit = km2_per_unit(dataset, total);
    const auto stated = square_km(total.value * per_unit);
    const auto rounded = [&](Counting counting) {
        return RoundedSum{sums.sum(counting).high,
                          square_km(areas_rounding(dataset, listing, sums, counting, Reading::high))};
    };
    const auto once = rounded(Counting::once);
    const auto listed = rounded(Counting::as_listed);
    const auto without_areas = allowed_gap(dataset, total, {sums.once.high, {}}, stated);
    return Solutions{stated,
                     once.sum,
                     listed.sum,
                     needed_denominator(dataset, total, once),
                     needed_denominator(dataset, total, listed),
                     missing_area(stated, allowed_gap(dataset, total, once, stated), once.sum),
                     missing_area(stated, allowed_gap(dataset, total, listed, stated), listed.sum),
                     nearest_rows(dataset, listing, total.scope, stated, without_areas)};
}

}  // namespace geodata
