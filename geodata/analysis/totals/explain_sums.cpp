#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/control/measured_list.hpp"
#include "geodata/analysis/control/parts.hpp"
#include "geodata/analysis/totals/explain_parts.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace geodata {

namespace {

const ListRow& list_row(const ExplainContext& context, int row) { return nth(context.listing.rows, row); }

std::string added_text(const ExplainContext& context, const HeldRow& row, Counting counting,
                       Reading reading) {
    const auto& listed = list_row(context, row.row);
    if (!row.is_held(reading)) {
        return fmt::format("possible, not counted by the {} reading", reading_text(reading));
    }
    if (row.is_inside(reading, counting)) {
        return fmt::format("inside {}, adds nothing",
                           context.dataset[list_row(context, listed.inside).region].name);
    }
    return listed.area_claim < 0 ? "no area stated, adds nothing" : "+ " + square_km_text(row.area);
}

// What is known of parts and adds nothing, so that nobody takes the sum for more than it is.
void add_part_notes(const ExplainContext& context, std::vector<std::string>& notes) {
    for (const auto& effect : PreparedParts(context.dataset, context.listing).on(context.day)) {
        const auto& record = nth(context.dataset.control, effect.record);
        notes.push_back(fmt::format("{}, {}: part of {} {}; {}, so nothing is added or subtracted here.",
                                    context.dataset[record.citation.source].short_name,
                                    record.citation.locator, context.dataset[record.region].name,
                                    held_by_text(context.dataset, record),
                                    effect.area ? "of a stated share of " + square_km_text(*effect.area)
                                                : std::string("its share is not stated")));
    }
}

std::string reading_rule(Reading reading) {
    switch (reading) {
        case Reading::low: return "An interval-dated region counts from the last day of its interval.";
        case Reading::midpoint:
            return "An interval-dated region counts from the middle of its interval, a rule that no source "
                   "states.";
        default: return "An interval-dated region counts from the first day of its interval.";
    }
}

Explanation day_sum(const ExplainContext& context, Counting counting, Reading reading) {
    const auto totals = day_totals(context.dataset, context.listing, context.day);
    Explanation result;
    result.value = in_square_km(totals.sum(counting)[reading]);
    result.unit = "km2";
    for (const auto& row : totals.rows) {
        result.lines.push_back(evidence_of(context, row, counting, reading));
    }
    if (!result.lines.empty()) {
        result.notes.push_back(fmt::format("Held by the list of {}: {}.",
                                           listing_title(context.dataset, context.listing),
                                           listed_holder_text(context.dataset, context.listing)));
    }
    result.off_by =
        Rounding{0, areas_rounding(context.dataset, context.listing, totals, counting, reading), 0};
    result.notes.push_back(reading_rule(reading));
    add_part_notes(context, result.notes);
    return result;
}

}  // namespace

EvidenceLine evidence_of(const ExplainContext& context, const HeldRow& row, Counting counting,
                         Reading reading) {
    const auto& listed = list_row(context, row.row);
    const auto record = holding_on(context.dataset, listed, context.day).record;
    return {fmt::format("{}, {}", context.dataset[listed.region].name,
                        date_text(context.dataset, listed, record)),
            added_text(context, row, counting, reading),
            in_square_km(row.added(reading, counting)),
            nth(context.dataset.control, record).citation,
            record,
            listed.area_claim < 0 ? std::nullopt : std::optional(listed.area_claim)};
}

Explanation explain_listed(const ExplainContext& context, Counting counting, Reading reading) {
    auto result = day_sum(context, counting, reading);
    result.title = fmt::format("Stated areas held on {} by the list of {}, {}, {} reading",
                               long_text(context.day), listing_title(context.dataset, context.listing),
                               counting_text(counting), reading_text(reading));
    result.formula = "sum of the stated areas of the regions held";
    result.rounding = fmt::format("Areas are added to the m² as stated and shown in whole km²; as each of "
                                  "them is rounded, the sum may be off by up "
                                  "to {} km².",
                                  grouped(result.off_by->together(), 1));
    return result;
}

Explanation explain_share(const ExplainContext& context, Counting counting, Reading reading,
                          ReferenceAreaIndex denominator) {
    auto result = day_sum(context, counting, reading);
    const auto& whole = context.dataset[denominator];
    const double km2 = result.value;
    result.title = fmt::format("Share of {} held on {} by the list of {}, {}, {} reading", whole.name,
                               long_text(context.day), listing_title(context.dataset, context.listing),
                               counting_text(counting), reading_text(reading));
    result.value = percent_of(square_km(km2), whole.area);
    result.decimals = 2;
    result.unit = "percent";
    result.formula = fmt::format("100 × {} km² ÷ {} km²", grouped(km2), grouped(in_square_km(whole.area)));
    // Of a quotient the parts of either side add up.
    result.off_by->denominator = km2 / in_square_km(whole.area) * in_square_km(whole.precision) / 2;
    result.rounding = fmt::format("The share is computed from the areas as stated and shown with two "
                                  "decimals; as they and the denominator are "
                                  "rounded, it may be off by up to {:.2g} points.",
                                  percent_of(square_km(result.off_by->together()), whole.area));
    for (auto& line : result.lines) {
        line.adds = percent_of(square_km(line.adds.value_or(0)), whole.area);
    }
    result.lines.push_back({fmt::format("{}, the denominator", whole.name),
                            "÷ " + square_km_text(whole.area),
                            {},
                            whole.citation,
                            {},
                            {}});
    return result;
}

Explanation explain_measured_total(const ExplainContext& context, Reading reading) {
    const auto measured = measured_on(context.dataset, context.listing, context.day);
    auto result = day_sum(context, Counting::once, reading);
    result.title = fmt::format("Land held on {} as measured on the map, {} reading", long_text(context.day),
                               reading_text(reading));
    result.value = in_square_km(reading == Reading::low ? measured.low : measured.high);
    result.off_by.reset();
    result.formula = "area of the union of the held outlines on the equal-area plane, overlaps once";
    result.rounding = "Shown in whole km²; the outlines are coarser than that.";
    std::erase_if(result.lines, [](const EvidenceLine& line) { return line.effect.starts_with("possible"); });
    for (auto& line : result.lines) {
        line.effect = "its outline is part of the union";
        line.adds.reset();
    }
    result.notes.push_back(context.dataset.boundary_note + ".");
    return result;
}

Explanation explain_overlap(const ExplainContext& context, Reading reading) {
    const auto& dataset = context.dataset;
    const auto shapes = regions_on_plane(dataset, dataset_projection(dataset));
    const auto overlaps = listed_overlaps(dataset, context.listing, find_overlaps(dataset, shapes));
    const auto totals = day_totals(dataset, context.listing, context.day);
    Explanation result;
    result.title = fmt::format("Land that two held outlines of the list share on {}, {} reading",
                               long_text(context.day), reading_text(reading));
    result.value = in_square_km(doubly_counted(totals, overlaps)[reading]);
    result.unit = "km2";
    result.formula =
        "sum over the pairs held; by the difference of stated areas where there is one, else measured";
    result.rounding = "Shown in whole km².";
    for (const auto& overlap : overlaps) {
        const double added = in_square_km(doubly_counted(totals, {overlap})[reading]);
        const auto how = overlap.stated ? "stated by difference, {}" : "measured on the map, {}";
        const int claim = overlap.stated ? overlap.stated->rest : -1;
        result.lines.push_back(
            {fmt::format("{} and {}", dataset[overlap.overlap.a].name, dataset[overlap.overlap.b].name),
             fmt::format(fmt::runtime(how), square_km_text(overlap.area())) +
                 (added > 0 ? "" : ", not both held"),
             added, claim < 0 ? Citation{} : nth(dataset.areas, claim).citation, std::nullopt,
             claim < 0 ? std::nullopt : std::optional(claim)});
    }
    result.notes.push_back(dataset.boundary_note + ".");
    return result;
}

}  // namespace geodata
