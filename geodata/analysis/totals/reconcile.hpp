#pragma once

#include "geodata/analysis/totals/rounding.hpp"
#include "geodata/analysis/totals/stated_total.hpp"

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
    double midpoint = 0;  ///< between low and high, see `Reading`; of a count: low
    double gap_km2 = 0;   ///< from the stated value to the nearest of low to high; areas and shares only
    Rounding rounding{};  ///< how much of such a gap rounding could account for
    friend bool operator==(const Computed&, const Computed&) = default;
};

/// A stated total tested by something else than the chosen list: by the list of its own source, by the stated parts of
/// the regions that it sums, by what others state of the same land, or by the outline on the map.
struct CrossCheck {
    enum class By { own_list, parts, figure, outline };
    By by = By::figure;
    std::string against;  ///< `the list of the Gazette, its own source`
    Citation citation;    ///< without a source: measured on the map
    double km2 = 0;
    double difference_km2 = 0;                  ///< `km2` less the stated
    Rounding rounding{};                        ///< how much of the difference rounding could account for
    Verdict verdict = Verdict::not_comparable;  ///< of an outline always this: it is as exact as it was drawn
};

/// One stated total compared with the list at its own scope, day and denominator. Where the list has no row for it, with
/// the list of its own source, else with the first other list that has one.
struct Reconciliation {
    int total = -1;  ///< position in `Dataset::totals`
    Day tested_on;   ///< last day of `as_of` within the dataset's span
    Verdict verdict = Verdict::not_comparable;
    Computed once;  ///< for counts this is the only reading, low == high unless intervals are open
    Computed as_listed;
    double stated_km2 = 0;  ///< of a share: value x denominator; of an area: the value; else 0
    double tolerance = 0;   ///< in the unit of the total: half of its last stated digit, or 10 % when "about"
    SourceIndex compared_with;  ///< whose list it was; none when not comparable, and for events
    std::vector<CrossCheck> checks{};
    std::string reason;  ///< the numbers in sentences; of a total not comparable what would be needed
};

Reconciliation reconcile(const Dataset& dataset, const Listing& listing, int total);

/// A total that is not in the dataset; `Reconciliation::total` stays -1.
/// One that says whose land it counts is compared with that party's part of the list.
Reconciliation reconcile(const Dataset& dataset, const Listing& listing, const StatedTotal& total);

/// Every stated total, in the order of the dataset.
std::vector<Reconciliation> reconcile_all(const Dataset& dataset, const Listing& listing);

}  // namespace geodata
