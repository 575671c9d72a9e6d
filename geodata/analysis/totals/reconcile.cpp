#include "geodata/analysis/totals/reconcile.hpp"

#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/findings/cross_checks.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace geodata {

namespace {

// A count with a low and a high reading.
struct Tally {
    int low = 0;
    int high = 0;
    bool known = false;  // there is something in the dataset to count
};

Computed computed_by(const Dataset& dataset, const Listing& listing, const StatedTotal& total,
                     const DayTotals& sums, Counting counting) {
    const double per_unit = km2_per_unit(dataset, total);
    const double stated = total.value * per_unit;
    const auto sum = sums.sum(counting);
    const double low = in_square_km(sum.low);
    const double high = in_square_km(sum.high);
    const bool more = low > stated;
    const double areas =
        areas_rounding(dataset, listing, sums, counting, more ? Reading::low : Reading::high);
    return {low / per_unit,
            high / per_unit,
            low - stated,
            high - stated,
            in_square_km(sum.midpoint) / per_unit,
            std::max({0.0, low - stated, stated - high}),
            rounding_of(dataset, total, total.denominator, areas, more)};
}

bool agrees(const Computed& computed) { return explains(computed.rounding, computed.gap_km2); }

std::string bounds_text(const Computed& computed, int decimals) {
    const auto low = grouped(computed.low, decimals);
    const auto high = grouped(computed.high, decimals);
    return low == high ? low : low + "–" + high;
}

std::string gap_text(double difference_km2) {
    return std::abs(difference_km2) < 0.5 ? "no more and no less"
                                          : fmt::format("{} km² {}", grouped(std::abs(difference_km2)),
                                                        difference_km2 < 0 ? "less" : "more");
}

// What rounding could do for a gap: to a tenth where that shows.
std::string rounded_text(double km2) { return grouped(km2, km2 > 0 && km2 < 10 ? 1 : 0); }

// Whether rounding explains the gap of either way of counting; of two gaps the one nearer to being explained is told.
std::string rounding_sentence(const StatedTotal& total, const Reconciliation& result) {
    const auto& once = result.once;
    const auto& listed = result.as_listed;
    if (std::min(once.gap_km2, listed.gap_km2) < 1e-6) {
        return {};
    }
    const auto& nearer = listed.gap_km2 < once.gap_km2 ? listed : once;
    const auto& rounding = nearer.rounding;
    const auto whole = rounding.denominator > 0
                           ? fmt::format(", {} of the denominator", rounded_text(rounding.denominator))
                           : std::string();
    return fmt::format(
        " {} could account for up to {} km² ({} of the total, {} of the areas added{}), which {} "
        "the difference.",
        total.approximate ? "The word about and rounding" : "Rounding", rounded_text(rounding.together()),
        rounded_text(rounding.stated), rounded_text(rounding.areas), whole,
        agrees(nearer) ? "explains" : "does not explain");
}

std::string sums_text(const Reconciliation& result, int decimals, const std::string& unit) {
    const auto once = bounds_text(result.once, decimals) + unit;
    const auto listed = bounds_text(result.as_listed, decimals) + unit;
    return once == listed ? once
                          : fmt::format("{} with {} and {} with {}", once, counting_text(Counting::once),
                                        listed, counting_text(Counting::as_listed));
}

std::string gaps_text(const Reconciliation& result) {
    const auto once = gap_text(result.once.high_difference_km2);
    const auto listed = gap_text(result.as_listed.high_difference_km2);
    return once == listed ? once : once + " and " + listed;
}

std::string area_reason(const Dataset& dataset, const Listing& listing, const StatedTotal& total,
                        const Reconciliation& result) {
    const bool share = total.quantity == Quantity::share;
    const std::string unit = share ? " %" : " km²";
    const int decimals = share ? 2 : 0;
    const auto against = share ? fmt::format("{} % of {} km² ({} km²)", grouped(total.value, total.decimals),
                                             grouped(in_square_km(dataset[total.denominator].area)),
                                             grouped(result.stated_km2))
                               : fmt::format("the stated {} km²", grouped(result.stated_km2));
    const auto bound = total.scope.at_least
                           ? " The statement includes what the list has of these regions and may "
                             "include other land as well."
                           : "";
    return fmt::format("On {} the list of {} gives {}: {} than {}.{}{}", long_text(result.tested_on),
                       listing_title(dataset, listing), sums_text(result, decimals, unit), gaps_text(result),
                       against, rounding_sentence(total, result), bound);
}

// Of the kind `comparison` are regions drawn as land actually held, whatever district it belongs to.
bool of_land_held(const Dataset& dataset, const Scope& scope) {
    return !scope.regions.empty() && scope.kinds.empty() &&
           std::ranges::all_of(scope.regions,
                               [&](RegionIndex region) { return dataset[region].kind == "comparison"; });
}

std::string uncovered_text(const Dataset& dataset, const Listing& listing, const StatedTotal& total) {
    return fmt::format("The list of {} counts whole {}.", listing_title(dataset, listing),
                       of_land_held(dataset, total.scope)
                           ? "districts; this figure counts land actually held"
                           : "regions and has no row for " + scope_text(dataset, total.scope));
}

void compare_area(const Dataset& dataset, const Listing& listing, const StatedTotal& total,
                  Reconciliation& result) {
    const auto sums = day_totals(dataset, listing, result.tested_on, &total.scope);
    result.once = computed_by(dataset, listing, total, sums, Counting::once);
    result.as_listed = computed_by(dataset, listing, total, sums, Counting::as_listed);
    result.verdict = agrees(result.once) || agrees(result.as_listed) ? Verdict::agrees : Verdict::differs;
    result.compared_with = listing.source;
    result.checks = cross_checks(dataset, listing, total);
    result.reason = area_reason(dataset, listing, total, result);
}

void reconcile_area(const Dataset& dataset, const Listing& listing, const StatedTotal& total,
                    Reconciliation& result) {
    result.stated_km2 = total.value * km2_per_unit(dataset, total);
    if (covers(dataset, listing, total.scope)) {
        compare_area(dataset, listing, total, result);
    } else if (const auto others = other_lists(dataset, listing, total); !others.empty()) {
        compare_area(dataset, others.front(), total, result);
        result.reason = uncovered_text(dataset, listing, total) + " " + result.reason;
    } else {
        result.checks = cross_checks(dataset, listing, total);
        result.reason =
            fmt::format("{} To compare it, a source would have to list {} with a date and an area.",
                        uncovered_text(dataset, listing, total), scope_text(dataset, total.scope));
    }
    if (const auto figures = other_figures_sentence(dataset, total, result.checks); !figures.empty()) {
        result.reason += " " + figures;
    }
}

Tally held_regions(const Dataset& dataset, const Listing& listing, const Scope& scope, Day day) {
    Tally tally;
    for (const auto& row : listing.rows) {
        if (in_scope(dataset, scope, row.region)) {
            const auto hold = holding_on(dataset, row, day).hold;
            tally.known = true;
            tally.low += hold == Hold::certain;
            tally.high += may_hold(hold);
        }
    }
    return tally;
}

// A region begins to be held within a period surely when its whole interval lies in it, possibly when a part does.
Tally changed_regions(const Dataset& dataset, const Listing& listing, const Scope& scope,
                      const EdtfDate& period) {
    Tally tally;
    for (const auto& row : listing.rows) {
        if (!in_scope(dataset, scope, row.region)) {
            continue;
        }
        const auto& from = nth(dataset.control, first_record(dataset, row)).from;
        tally.known = true;
        tally.low += from.lies_within(period);
        tally.high += from.may_share_a_day(period);
    }
    return tally;
}

// Two sources that date the same thing are one event: they share a subject.
Tally counted_events(const Dataset& dataset, const std::string& kind, const EdtfDate& period) {
    std::set<std::string> subjects;
    bool known = false;
    for (const auto& event : dataset.events) {
        known = known || event.kind == kind;
        if (event.kind == kind && event.date.lies_within(period)) {
            subjects.insert(event.subject);
        }
    }
    const int count = static_cast<int>(subjects.size());
    return {count, count, known};
}

std::string counted_what(const StatedTotal& total) {
    switch (total.quantity) {
        case Quantity::held_count: return "held regions of those it speaks of";
        case Quantity::change_count:
            return "regions of those it speaks of, first held in " + readable_text(total.as_of);
        default:
            return fmt::format("events of the kind '{}' in {}", total.scope.event_kind,
                               readable_text(total.as_of));
    }
}

// `about 20`
std::string stated_text(const StatedTotal& total) {
    return (total.approximate ? "about " : "") + grouped(total.value, total.decimals);
}

std::string count_reason(const StatedTotal& total, const Reconciliation& result) {
    const auto when =
        total.quantity == Quantity::held_count ? " on " + long_text(result.tested_on) : std::string();
    return fmt::format("Counted in the dataset, {}{}: {}; stated: {}.", counted_what(total), when,
                       bounds_text(result.once, 0), stated_text(total));
}

// A source that counts events need not name them all, so fewer named ones are no difference.
std::string too_few_named(const StatedTotal& total, int named) {
    return fmt::format(
        "{} of {} {} named in the dataset; for a comparison the others would have to be named too.", named,
        stated_text(total), named == 1 ? "is" : "are");
}

Tally tally_of(const Dataset& dataset, const Listing& listing, const StatedTotal& total, Day day) {
    switch (total.quantity) {
        case Quantity::held_count: return held_regions(dataset, listing, total.scope, day);
        case Quantity::change_count: return changed_regions(dataset, listing, total.scope, total.as_of);
        default: return counted_events(dataset, total.scope.event_kind, total.as_of);
    }
}

void reconcile_count(const Dataset& dataset, const Listing& listing, const StatedTotal& total,
                     Reconciliation& result) {
    const auto tally = tally_of(dataset, listing, total, result.tested_on);
    if (!tally.known) {
        result.reason = fmt::format("No source in the dataset lists {} one by one, so there is nothing to "
                                    "count; stated: {}. To compare it, "
                                    "each would be needed as a row of its own.",
                                    counted_what(total), stated_text(total));
        return;
    }
    if (total.quantity == Quantity::event_count && tally.high < total.value - result.tolerance) {
        result.reason = too_few_named(total, tally.high);
        return;
    }
    const double low = tally.low;
    result.once = {low, static_cast<double>(tally.high), 0, 0, low};
    result.as_listed = result.once;
    if (total.quantity != Quantity::event_count) {
        result.compared_with = listing.source;
    }
    const bool within = total.value >= low - result.tolerance && total.value <= tally.high + result.tolerance;
    result.verdict = within ? Verdict::agrees : Verdict::differs;
    result.reason = count_reason(total, result);
}

}  // namespace

std::string verdict_text(Verdict verdict) {
    switch (verdict) {
        case Verdict::agrees: return "agrees";
        case Verdict::differs: return "differs";
        default: return "not comparable";
    }
}

Reconciliation reconcile(const Dataset& dataset, const Listing& listing, const StatedTotal& total) {
    if (total.party && total.party != listing.party) {
        return reconcile(dataset, make_listing(dataset, listing.profile, total.party), total);
    }
    Reconciliation result;
    result.tested_on = tested_day(dataset, total);
    result.tolerance = tolerance_of(total);
    is_area(total.quantity) ? reconcile_area(dataset, listing, total, result)
                            : reconcile_count(dataset, listing, total, result);
    return result;
}

Reconciliation reconcile(const Dataset& dataset, const Listing& listing, int position) {
    auto result = reconcile(dataset, listing, nth(dataset.totals, position));
    result.total = position;
    return result;
}

std::vector<Reconciliation> reconcile_all(const Dataset& dataset, const Listing& listing) {
    std::vector<Reconciliation> results;
    for (std::size_t i = 0; i < dataset.totals.size(); ++i) {
        results.push_back(reconcile(dataset, listing, static_cast<int>(i)));
    }
    return results;
}

}  // namespace geodata
