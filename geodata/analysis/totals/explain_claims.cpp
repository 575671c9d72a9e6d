#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/findings/cross_checks.hpp"
#include "geodata/analysis/totals/explain_parts.hpp"
#include "geodata/analysis/totals/reconcile.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>

#include <cmath>

namespace geodata {

namespace {

// `, rounded to 10 km²`; nothing for whole km², which is what most figures are.
std::string precision_text(const AreaClaim& claim) {
    const double km2 = in_square_km(claim.precision);
    return km2 == 1 ? std::string() : km2 == 0 ? ", exact" : fmt::format(", rounded to {:g} km²", km2);
}

EvidenceLine claim_line(const Dataset& dataset, int position, bool chosen) {
    const auto& claim = nth(dataset.areas, position);
    const double km2 = in_square_km(claim.area);
    return {fmt::format("{}, {}: {} km²{}", dataset[claim.region].name, claim.borders, grouped(km2),
                        precision_text(claim)),
            chosen ? "the figure that counts" : "stands beside it",
            chosen ? std::optional(km2) : std::nullopt,
            claim.citation,
            std::nullopt,
            position};
}

// How the figures for the whole region stand to each other.
std::string figures_sentence(const Dataset& dataset, RegionIndex region) {
    std::vector<Figure> figures;
    for (const auto& claim : dataset.areas) {
        if (claim.region == region && !claim.of_part()) {
            figures.push_back(figure_of(claim));
        }
    }
    if (figures.size() < 2) {
        return {};
    }
    switch (compare_figures(figures)) {
        case Duplicates::complete: return "All figures for the region are the same.";
        case Duplicates::consistent: return "Rounding explains how far the figures for the region are apart.";
        default: return "Rounding does not explain how far the figures for the region are apart.";
    }
}

// The figure of the list, else of the source that its profile prefers, else the first of any source.
int chosen_claim(const ExplainContext& context, RegionIndex region) {
    const auto* listed = first_of(context.listing.rows, [&](const ListRow& row) {
        return row.region == region && row.area_claim >= 0;
    });
    if (listed != nullptr) {
        return listed->area_claim;
    }
    const auto preferred = context.listing.profile.source_for(Fact::area, region);
    const int by_preferred = position_where(context.dataset.areas, [&](const AreaClaim& claim) {
        return claim.region == region && claim.citation.source == preferred;
    });
    return by_preferred >= 0 ? by_preferred
                             : position_where(context.dataset.areas,
                                              [&](const AreaClaim& claim) { return claim.region == region; });
}

std::string unit_of(Quantity quantity) {
    switch (quantity) {
        case Quantity::share: return "percent";
        case Quantity::area: return "km2";
        case Quantity::event_count: return "events";
        default: return "regions";
    }
}

void add_region_lines(const ExplainContext& context, const StatedTotal& total, const DayTotals& totals,
                      std::vector<EvidenceLine>& lines) {
    const double per_unit = km2_per_unit(context.dataset, total);
    for (const auto& row : totals.rows) {
        auto line = evidence_of(context, row, Counting::once, Reading::high);
        if (is_area(total.quantity)) {
            line.adds = line.adds.value_or(0) / per_unit;
        } else {
            line.effect = "held on the tested day";
            line.adds = 1;
        }
        lines.push_back(line);
    }
}

void add_started_lines(const ExplainContext& context, const StatedTotal& total,
                       std::vector<EvidenceLine>& lines) {
    for (const auto& row : context.listing.rows) {
        const int position = first_record(context.dataset, row);
        const auto& record = nth(context.dataset.control, position);
        if (in_scope(context.dataset, total.scope, row.region) && record.from.may_share_a_day(total.as_of)) {
            lines.push_back(
                {fmt::format("{}, {}", context.dataset[row.region].name, readable_text(record.from)),
                 "begins within the time stated",
                 1,
                 record.citation,
                 position,
                 {}});
        }
    }
}

void add_event_lines(const ExplainContext& context, const StatedTotal& total,
                     std::vector<EvidenceLine>& lines) {
    for (const auto& event : context.dataset.events) {
        if (event.kind == total.scope.event_kind && event.date.lies_within(total.as_of)) {
            lines.push_back({fmt::format("{}, {}", event_words(event), readable_text(event.date)),
                             "counted",
                             1,
                             event.citation,
                             {},
                             {}});
        }
    }
}

void add_total_lines(const ExplainContext& context, const StatedTotal& total,
                     std::vector<EvidenceLine>& lines) {
    if (total.quantity == Quantity::event_count) {
        add_event_lines(context, total, lines);
    } else if (total.quantity == Quantity::change_count) {
        add_started_lines(context, total, lines);
    } else {
        add_region_lines(context, total,
                         day_totals(context.dataset, context.listing, context.day, &total.scope), lines);
    }
}

}  // namespace

Explanation explain_area(const ExplainContext& context, RegionIndex region) {
    const int chosen = chosen_claim(context, region);
    Explanation result;
    result.title = fmt::format("Stated area of {}", context.dataset[region].name);
    result.unit = "km2";
    result.formula =
        "the first figure of the list's source for areas; where that has none, the first of any source";
    result.rounding = "As stated.";
    for (const int claim :
         positions_where(context.dataset.areas, [&](const AreaClaim& one) { return one.region == region; })) {
        result.lines.push_back(claim_line(context.dataset, claim, claim == chosen));
    }
    if (const auto others = figures_sentence(context.dataset, region); !others.empty()) {
        result.notes.push_back(others);
    }
    if (chosen < 0) {
        result.notes.emplace_back("No source in the dataset states an area for this region.");
    } else {
        const auto& claim = nth(context.dataset.areas, chosen);
        result.value = in_square_km(claim.area);
        result.off_by = Rounding{in_square_km(claim.precision) / 2, 0, 0};
    }
    return result;
}

Explanation explain_measured_region(const ExplainContext& context, RegionIndex region) {
    const auto& outline = context.dataset[region].shape;
    const double plane = in_square_km(plane_area(dataset_projection(context.dataset).to_plane(outline)));
    const double ellipsoid = in_square_km(geodesic_area(outline));
    Explanation result;
    result.title = fmt::format("Area of {} as measured on the map", context.dataset[region].name);
    result.value = ellipsoid;
    result.decimals = 1;
    result.unit = "km2";
    result.formula = "area of the outline on the WGS 84 ellipsoid, with geodesic edges (Karney 2013)";
    result.rounding = "Shown with one decimal; the outline is coarser than that.";
    result.lines.push_back(
        {"The outline on the ellipsoid", grouped(ellipsoid, 3) + " km²", ellipsoid, {}, {}, {}});
    result.lines.push_back({"The same on the equal-area plane", grouped(plane, 3) + " km²", {}, {}, {}, {}});
    result.notes.push_back(fmt::format("The two ways differ by {:.2g} of the area.",
                                       ellipsoid > 0 ? std::abs(plane - ellipsoid) / ellipsoid : 0.0));
    result.notes.push_back(context.dataset[region].note);
    return result;
}

namespace {

// Of the two ways of counting that which comes nearer.
void add_rounding(const StatedTotal& total, const Reconciliation& compared, Explanation& result) {
    if (!is_area(total.quantity) || compared.verdict == Verdict::not_comparable) {
        return;
    }
    const auto& nearer =
        compared.as_listed.gap_km2 < compared.once.gap_km2 ? compared.as_listed : compared.once;
    result.off_by = nearer.rounding;
    result.explained_by_rounding = explains(nearer.rounding, nearer.gap_km2);
}

}  // namespace

Explanation explain_total(const ExplainContext& context, int position) {
    const auto& total = nth(context.dataset.totals, position);
    const auto compared = reconcile(context.dataset, context.listing, position);
    const auto others = compared.compared_with && compared.compared_with != context.listing.source
                            ? std::optional(make_listing(context.dataset, compared.compared_with))
                            : std::nullopt;
    const ExplainContext there{context.dataset, others ? *others : context.listing, compared.tested_on};
    Explanation result;
    result.title = total.wording;
    result.value = total.value;
    result.decimals = total.decimals;
    result.unit = unit_of(total.quantity);
    result.formula =
        total.quantity == Quantity::share
            ? fmt::format("stated: {} % of {} km² = {} km²; compared with the list at its own scope and day",
                          grouped(total.value, total.decimals),
                          grouped(in_square_km(context.dataset[total.denominator].area)),
                          grouped(compared.stated_km2))
            : "as stated; compared with the dataset at its own scope and time";
    result.rounding = fmt::format("{} the stated value, which is taken to be within {:g} of it.",
                                  total.approximate ? "'About' widens" : "The last digit is the precision of",
                                  compared.tolerance);
    add_rounding(total, compared, result);
    for (const auto& citation : total.citations) {
        result.lines.push_back(
            {"The statement itself", verdict_text(compared.verdict), {}, citation, {}, {}});
    }
    add_total_lines(there, total, result.lines);
    if (const auto holder = holder_as_stated(context.dataset, total); !holder.empty()) {
        result.notes.push_back(fmt::format("Holder as stated: {}.", holder));
    }
    result.notes.push_back(compared.reason);
    for (const auto& check : compared.checks) {
        result.notes.push_back(check_sentence(check));
    }
    return result;
}

}  // namespace geodata
