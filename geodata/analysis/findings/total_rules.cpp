#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/analysis/totals/rounding.hpp"
#include "geodata/analysis/totals/stated_total.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

// With its severity and the total as its first side.
Finding about_total(const Dataset& dataset, int position) {
    Finding finding;
    finding.sides.push_back(total_side(dataset, position));
    finding.severity = severity_of(dataset, finding.sides);
    return finding;
}

std::vector<const ListRow*> rows_in_scope(const Dataset& dataset, const Listing& listing,
                                          const Scope& scope) {
    std::vector<const ListRow*> rows;
    for (const auto& row : listing.rows) {
        if (in_scope(dataset, scope, row.region)) {
            rows.push_back(&row);
        }
    }
    return rows;
}

// The regions of the list that it dates after the whole time the total is for.
Finding later_rows(const Dataset& dataset, int position, const Listing& listing) {
    const auto& total = nth(dataset.totals, position);
    auto finding = about_total(dataset, position);
    const auto rows = rows_in_scope(dataset, listing, total.scope);
    for (const auto* row : rows) {
        const int first = first_record(dataset, *row);
        if (nth(dataset.control, first).from.earliest > total.as_of.latest) {
            finding.regions.push_back(row->region);
            finding.sides.push_back(control_side(dataset, first));
        }
    }
    finding.message = fmt::format(
        "“{}” is stated for {}, but the list of {} dates {} of the {} regions it speaks of later: {}.",
        total.wording, readable_text(total.as_of), dataset[listing.source].short_name, finding.regions.size(),
        rows.size(), names_of(dataset, finding.regions));
    return finding;
}

// One way to read a list: its sum, and what it is called.
struct ListReading {
    std::string name;
    Bounds sum;
    double low_rounding = 0;  // in km², of the areas added
    double high_rounding = 0;
};

std::vector<ListReading> list_readings(const Dataset& dataset, const Listing& listing,
                                       const StatedTotal& total, const std::vector<RegionOverlap>& overlaps) {
    const auto sums = day_totals(dataset, listing, tested_day(dataset, total), &total.scope);
    const auto doubled = doubly_counted(sums, listed_overlaps(dataset, listing, overlaps));
    const auto reading = [&](const std::string& name, Counting counting, const Bounds& sum) {
        return ListReading{name, sum, areas_rounding(dataset, listing, sums, counting, Reading::low),
                           areas_rounding(dataset, listing, sums, counting, Reading::high)};
    };
    std::vector<ListReading> result{
        reading(counting_text(Counting::as_listed), Counting::as_listed,
                {sums.as_listed.low, sums.as_listed.high}),
        reading(counting_text(Counting::once), Counting::once, {sums.once.low, sums.once.high})};
    if (doubled.high > Area{}) {
        result.push_back(reading("and less the land that two outlines share", Counting::once,
                                 {sums.once.low - doubled.low, sums.once.high - doubled.high}));
    }
    return result;
}

// With the whole that the share may be a share of, none for an area; rounding is no difference.
bool reaches(const Dataset& dataset, const ListReading& reading, const StatedTotal& total,
             ReferenceAreaIndex whole) {
    const double stated = whole ? total.value * in_square_km(dataset[whole].area) / 100 : total.value;
    const double low = in_square_km(reading.sum.low);
    const bool more = low > stated;
    const auto rounding =
        rounding_of(dataset, total, whole, more ? reading.low_rounding : reading.high_rounding, more);
    return explains(rounding, more ? low - stated : stated - in_square_km(reading.sum.high));
}

// The reference areas that a share may be a share of; for an area one that stands for none.
std::vector<ReferenceAreaIndex> possible_wholes(const Dataset& dataset, const StatedTotal& total) {
    std::vector<ReferenceAreaIndex> wholes;
    for (std::size_t i = 0; i < dataset.reference_areas.size() && total.quantity == Quantity::share; ++i) {
        wholes.push_back({static_cast<int>(i)});
    }
    return wholes.empty() ? std::vector<ReferenceAreaIndex>{{}} : wholes;
}

std::string reading_list(const Dataset& dataset, const StatedTotal& total,
                         const std::vector<ListReading>& list) {
    std::vector<std::string> texts;
    for (const auto& reading : list) {
        const double km2 = in_square_km(reading.sum.high);
        const auto share = total.quantity == Quantity::share
                               ? fmt::format(" ({} %)", grouped(km2 / km2_per_unit(dataset, total), 2))
                               : std::string();
        texts.push_back(fmt::format("{} {} km²{}", reading.name, grouped(km2), share));
    }
    return joined(texts, ", ");
}

std::string unreached_message(const Dataset& dataset, const Listing& listing, const StatedTotal& total,
                              const std::vector<ListReading>& list) {
    const double km2 = total.value * km2_per_unit(dataset, total);
    const auto stated = total.quantity == Quantity::share
                            ? fmt::format("{} % ({} km²)", grouped(total.value, total.decimals), grouped(km2))
                            : fmt::format("{} km²", grouped(km2));
    const auto whole = total.quantity == Quantity::share ? ", with any denominator of the dataset" : "";
    return fmt::format("No reading of the list of {} gives the {} of “{}” on {}{}: {}.",
                       dataset[listing.source].short_name, stated, total.wording,
                       long_text(tested_day(dataset, total)), whole, reading_list(dataset, total, list));
}

Finding unreached(const Dataset& dataset, int position, const Listing& listing,
                  const std::vector<ListReading>& list) {
    const auto& total = nth(dataset.totals, position);
    auto finding = about_total(dataset, position);
    finding.message = unreached_message(dataset, listing, total, list);
    for (const auto* row : rows_in_scope(dataset, listing, total.scope)) {
        finding.regions.push_back(row->region);
        if (row->area_claim >= 0) {
            finding.sides.push_back(area_side(dataset, row->area_claim));
        }
    }
    return finding;
}

}  // namespace

std::vector<Finding> totals_before_list(const Dataset& dataset) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < dataset.totals.size(); ++i) {
        const auto& total = dataset.totals[i];
        if (is_area(total.quantity) || total.quantity == Quantity::held_count) {
            const auto listing = list_behind(dataset, total.citations);
            auto finding = later_rows(dataset, static_cast<int>(i), listing);
            if (!finding.regions.empty()) {
                findings.push_back(std::move(finding));
            }
        }
    }
    return findings;
}

std::vector<Finding> totals_unreached(const Dataset& dataset, const std::vector<RegionOverlap>& overlaps) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < dataset.totals.size(); ++i) {
        const auto& total = dataset.totals[i];
        const auto listing = list_behind(dataset, total.citations);
        if (!is_area(total.quantity) || !covers(dataset, listing, total.scope)) {
            continue;
        }
        const auto list = list_readings(dataset, listing, total, overlaps);
        const auto wholes = possible_wholes(dataset, total);
        const bool reached = std::ranges::any_of(list, [&](const ListReading& reading) {
            return std::ranges::any_of(
                wholes, [&](ReferenceAreaIndex whole) { return reaches(dataset, reading, total, whole); });
        });
        if (!reached) {
            findings.push_back(unreached(dataset, static_cast<int>(i), listing, list));
        }
    }
    return findings;
}

}  // namespace geodata
