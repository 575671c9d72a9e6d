#include "geodata/analysis/comparison.hpp"

#include <algorithm>
#include <iterator>

namespace geodata {

namespace {

bool counts(Hold hold) { return hold == Hold::certain || hold == Hold::possible; }

void add_difference(const Holding& before, const Holding& after, int row, Comparison& result) {
    if (before.hold == after.hold || (!counts(before.hold) && !counts(after.hold))) {
        return;
    }
    if (!counts(before.hold)) {
        result.gained.push_back({row, before.hold, after.hold, after.record});
    } else if (!counts(after.hold)) {
        result.lost.push_back({row, before.hold, after.hold, before.record});
    } else {
        result.settled.push_back({row, before.hold, after.hold, after.record});
    }
}

std::vector<int> only_in_first(const std::vector<int>& first, const std::vector<int>& second) {
    std::vector<int> rest;
    std::set_difference(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(rest));
    return rest;
}

}  // namespace

Comparison compare_days(const Dataset& dataset, const Listing& listing, Day a, Day b) {
    const PreparedList list(dataset, listing);
    Comparison result{list.totals_on(a), list.totals_on(b), {}, {}, {}, {}, {}, {}, {}};
    const auto before = holdings_on(dataset, listing, a);
    const auto after = holdings_on(dataset, listing, b);
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        add_difference(before[i], after[i], static_cast<int>(i), result);
    }
    const auto parts_a = partial_records_on(dataset, a);
    const auto parts_b = partial_records_on(dataset, b);
    result.parts_began = only_in_first(parts_b, parts_a);
    result.parts_ended = only_in_first(parts_a, parts_b);
    result.once_difference = result.b.once - result.a.once;
    result.as_listed_difference = result.b.as_listed - result.a.as_listed;
    return result;
}

}  // namespace geodata
