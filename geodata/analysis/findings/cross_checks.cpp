#include "geodata/analysis/findings/cross_checks.hpp"

#include "geodata/analysis/words/places.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geodata {

namespace {

std::string km2_text(double km2) { return grouped(km2) + " km²"; }

double stated_km2(const Dataset& dataset, const StatedTotal& total) {
    return total.value * km2_per_unit(dataset, total);
}

// `areas` is the rounding of the figure that it is tested by.
CrossCheck checked(const Dataset& dataset, const StatedTotal& total, CrossCheck::By by, std::string against,
                   Citation citation, double km2, double areas) {
    const double difference = km2 - stated_km2(dataset, total);
    const auto rounding = rounding_of(dataset, total, total.denominator, areas, difference > 0);
    const bool agrees = explains(rounding, std::abs(difference));
    return {by,
            std::move(against),
            std::move(citation),
            km2,
            difference,
            rounding,
            agrees ? Verdict::agrees : Verdict::differs};
}

CrossCheck by_list(const Dataset& dataset, const Listing& listing, const StatedTotal& total) {
    const auto sums = day_totals(dataset, listing, tested_day(dataset, total), &total.scope);
    const auto first = std::ranges::find_if(
        listing.rows, [&](const ListRow& row) { return in_scope(dataset, total.scope, row.region); });
    return checked(dataset, total, CrossCheck::By::own_list,
                   fmt::format("the list of {}, its own source", dataset[listing.source].short_name),
                   nth(dataset.control, first->records.front()).citation, in_square_km(sums.once.high),
                   areas_rounding(dataset, listing, sums, Counting::once, Reading::high));
}

// By each place the figure that one of the sources gives for the part of it that is held; -1 for none.
std::vector<int> held_parts(const Dataset& dataset, const StatedTotal& total,
                            const std::vector<RegionIndex>& places) {
    std::vector<int> claims(dataset.regions.size(), -1);
    for (std::size_t i = 0; i < dataset.areas.size(); ++i) {
        const auto& claim = dataset.areas[i];
        if (claim.borders.starts_with("part held") && cites(total.citations, claim.citation.source)) {
            claims[places[claim.region.position()].position()] = static_cast<int>(i);
        }
    }
    return claims;
}

// The sum of the list with the stated parts in place of the whole regions that they are parts of.
std::optional<CrossCheck> by_parts(const Dataset& dataset, const Listing& listing, const StatedTotal& total,
                                   const std::vector<RegionIndex>& places, const std::vector<int>& parts) {
    const auto sums = day_totals(dataset, listing, tested_day(dataset, total), &total.scope);
    double km2 = 0;
    double rounding = 0;
    std::vector<std::string> names;
    Citation citation;
    for (const auto& row : sums.rows) {
        const auto& listed = nth(listing.rows, row.row);
        const int part = parts[places[listed.region.position()].position()];
        const int claim = part >= 0 ? part : listed.area_claim;
        if (claim < 0 || !(row.added(Reading::high, Counting::once) > Area{})) {
            continue;
        }
        const auto& area = nth(dataset.areas, claim);
        km2 += in_square_km(area.area);
        rounding += in_square_km(area.precision) / 2;
        if (part >= 0) {
            names.push_back(
                fmt::format("{} {}", dataset[listed.region].name, grouped(in_square_km(area.area))));
            citation = area.citation;
        }
    }
    if (names.empty()) {
        return std::nullopt;
    }
    return checked(dataset, total, CrossCheck::By::parts,
                   fmt::format("the list of {} with the parts held in place of whole regions ({})",
                               dataset[listing.source].short_name, enumerated(names)),
                   citation, km2, rounding);
}

void add_parts(const Dataset& dataset, const Listing& used, const StatedTotal& total,
               std::vector<CrossCheck>& checks) {
    const auto places = places_of(dataset);
    const auto parts = held_parts(dataset, total, places);
    if (std::ranges::all_of(parts, [](int claim) { return claim < 0; })) {
        return;
    }
    std::vector<Listing> lists{used};
    append(lists, other_lists(dataset, used, total));
    for (const auto& listing : lists) {
        if (auto check = by_parts(dataset, listing, total, places, parts)) {
            checks.push_back(std::move(*check));
        }
    }
}

// `the figure of De Waal 2003 (appendix 1)`: two of one source differ in where they stand.
std::string figure_text(const Dataset& dataset, const Citation& citation) {
    const auto where = citation.locator.empty() ? std::string() : " (" + citation.locator + ")";
    return "the figure of " + dataset[citation.source].short_name + where;
}

// Totals that others, or the same source elsewhere, state of the same land at the same time.
void add_totals(const Dataset& dataset, const StatedTotal& total, std::vector<CrossCheck>& checks) {
    for (const auto& other : dataset.totals) {
        if (other == total || !is_area(other.quantity) || other.scope.text != total.scope.text ||
            !other.as_of.may_share_a_day(total.as_of) || other.citations.empty()) {
            continue;
        }
        const auto rounding = rounding_of(dataset, other, other.denominator, 0, false);
        checks.push_back(checked(dataset, total, CrossCheck::By::figure,
                                 figure_text(dataset, other.citations.front()), other.citations.front(),
                                 stated_km2(dataset, other), rounding.together()));
    }
}

void add_outline(const Dataset& dataset, const StatedTotal& total, std::vector<CrossCheck>& checks) {
    if (total.scope.regions.size() != 1 || !total.scope.kinds.empty()) {
        return;
    }
    const auto& region = dataset[total.scope.regions.front()];
    const double km2 = in_square_km(geodesic_area(region.shape));
    if (km2 > 0) {
        checks.push_back(
            {CrossCheck::By::outline,
             fmt::format("the {}outline of {} measured on the map",
                         region.basis == Basis::reconstructed ? "reconstructed " : "", region.name),
             {},
             km2,
             km2 - stated_km2(dataset, total),
             {},
             Verdict::not_comparable});
    }
}

}  // namespace

std::vector<Listing> other_lists(const Dataset& dataset, const Listing& chosen, const StatedTotal& total) {
    std::vector<Listing> lists;
    for (std::size_t i = 0; i < dataset.sources.size(); ++i) {
        const SourceIndex source{static_cast<int>(i)};
        if (source != chosen.source) {
            auto listing = make_listing(dataset, source);
            if (covers(dataset, listing, total.scope)) {
                lists.push_back(std::move(listing));
            }
        }
    }
    std::stable_partition(lists.begin(), lists.end(),
                          [&](const Listing& listing) { return cites(total.citations, listing.source); });
    return lists;
}

std::vector<CrossCheck> cross_checks(const Dataset& dataset, const Listing& used, const StatedTotal& total) {
    std::vector<CrossCheck> checks;
    if (!is_area(total.quantity)) {
        return checks;
    }
    for (const auto& citation : total.citations) {
        if (const auto own = make_listing(dataset, citation.source);
            own.source != used.source && covers(dataset, own, total.scope)) {
            checks.push_back(by_list(dataset, own, total));
        }
    }
    add_parts(dataset, used, total, checks);
    add_totals(dataset, total, checks);
    add_outline(dataset, total, checks);
    return checks;
}

std::string check_sentence(const CrossCheck& check) {
    const auto gap = std::abs(check.difference_km2) < 0.5
                         ? std::string("the same")
                         : fmt::format("{} {}", km2_text(std::abs(check.difference_km2)),
                                       check.difference_km2 < 0 ? "less" : "more");
    const auto verdict = check.by == CrossCheck::By::outline ? std::string("as exact as it was drawn")
                                                             : verdict_text(check.verdict);
    return fmt::format("By {}: {}, {}; {}.", check.against, km2_text(check.km2), gap, verdict);
}

std::string other_figures_sentence(const Dataset& dataset, const StatedTotal& total,
                                   const std::vector<CrossCheck>& checks) {
    double least = stated_km2(dataset, total);
    double most = least;
    int figures = 1;
    for (const auto& check : checks) {
        if (check.by == CrossCheck::By::figure) {
            least = std::min(least, check.km2);
            most = std::max(most, check.km2);
            ++figures;
        }
    }
    return figures < 2
               ? std::string()
               : fmt::format(
                     "The {} figures stated for the same regions run from {} to {} km², {} km² apart.",
                     figures, grouped(least), grouped(most), grouped(most - least));
}

}  // namespace geodata
