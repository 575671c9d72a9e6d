#include "geodata/analysis/control/comparison.hpp"

#include "geodata/base/rows.hpp"

#include <algorithm>
#include <iterator>

namespace geodata {

namespace {

bool begun_by(const Dataset& dataset, const ListRow& row, Day day) {
    return std::ranges::any_of(row.records,
                               [&](int record) { return nth(dataset.control, record).from.earliest <= day; });
}

struct Sides {
    const Holding& before;
    const Holding& after;
    Day a;
    Day b;
};

Difference difference_of(const Dataset& dataset, const ListRow& row, const Sides& sides) {
    const bool counted = may_hold(sides.before.hold);
    const bool counts_now = may_hold(sides.after.hold);
    if (sides.before.hold == sides.after.hold || (!counted && !counts_now)) {
        return Difference::none;
    }
    const bool stated = stated_on(dataset, row, sides.a);
    const bool stated_now = stated_on(dataset, row, sides.b);
    if (stated != stated_now) {
        return stated_now ? Difference::gained : Difference::lost;
    }
    // Begun and perhaps over again between the two days, told forwards or backwards.
    if (!counted && !begun_by(dataset, row, sides.a)) {
        return Difference::gained;
    }
    return !counts_now && !begun_by(dataset, row, sides.b) ? Difference::lost : Difference::settled;
}

std::vector<RowDifference>* rows_of(Comparison& comparison, Difference difference) {
    switch (difference) {
        case Difference::gained: return &comparison.gained;
        case Difference::lost: return &comparison.lost;
        case Difference::settled: return &comparison.settled;
        default: return nullptr;
    }
}

std::vector<int> only_in_first(const std::vector<int>& first, const std::vector<int>& second) {
    std::vector<int> rest;
    std::set_difference(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(rest));
    return rest;
}

}  // namespace

std::vector<Difference> differences(const Dataset& dataset, const Listing& listing, Day a, Day b) {
    const auto before = holdings_on(dataset, listing, a);
    const auto after = holdings_on(dataset, listing, b);
    std::vector<Difference> result;
    result.reserve(listing.rows.size());
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        result.push_back(difference_of(dataset, listing.rows[i], {before[i], after[i], a, b}));
    }
    return result;
}

Comparison compare_days(const Dataset& dataset, const Listing& listing, Day a, Day b) {
    const PreparedList list(dataset, listing);
    Comparison result{list.totals_on(a), list.totals_on(b), {}, {}, {}, {}, {}, {}, {}};
    const auto before = holdings_on(dataset, listing, a);
    const auto after = holdings_on(dataset, listing, b);
    const auto found = differences(dataset, listing, a, b);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (auto* rows = rows_of(result, found[i])) {
            const int decides = may_hold(after[i].hold) ? after[i].record : before[i].record;
            rows->push_back({static_cast<int>(i), before[i].hold, after[i].hold, decides});
        }
    }
    const auto parts_a = partial_records_on(dataset, a);
    const auto parts_b = partial_records_on(dataset, b);
    result.parts_began = only_in_first(parts_b, parts_a);
    result.parts_ended = only_in_first(parts_a, parts_b);
    result.once_difference = difference_range(result.a.once, result.b.once);
    result.as_listed_difference = difference_range(result.a.as_listed, result.b.as_listed);
    return result;
}

}  // namespace geodata
