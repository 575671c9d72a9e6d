#pragma once

#include "geodata/analysis/totals.hpp"

#include <string>
#include <vector>

namespace geodata {

/// How a stated total stands to the list. Never a judgement of who is right.
enum class Verdict { agrees, differs, not_comparable };

std::string verdict_text(Verdict verdict);

/// What the list gives for one counting rule, in the unit of the stated total.
struct Computed {
    double low = 0;
    double high = 0;
    double low_difference_km2 = 0;  ///< computed low minus stated; areas and shares only
    double high_difference_km2 = 0;
    friend bool operator==(const Computed&, const Computed&) = default;
};

/// One stated total held against the list at its own scope, day and denominator.
struct Reconciliation {
    int total = -1;  ///< position in `Dataset::totals`
    Day tested_on;   ///< last day of `as_of` within the dataset's span
    Verdict verdict = Verdict::not_comparable;
    Computed once;  ///< for counts this is the only reading, low == high unless intervals are open
    Computed as_listed;
    double stated_km2 = 0;  ///< of a share: value x denominator; of an area: the value; else 0
    double tolerance = 0;   ///< in the unit of the total: half of its last stated digit, or 10 % when "about"
    std::string reason;     ///< one sentence with the numbers
    friend bool operator==(const Reconciliation&, const Reconciliation&) = default;
};

Reconciliation reconcile(const Dataset& dataset, const Listing& listing, int total);

/// Every stated total, in the order of the dataset.
std::vector<Reconciliation> reconcile_all(const Dataset& dataset, const Listing& listing);

}  // namespace geodata
