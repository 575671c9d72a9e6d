#pragma once

#include "geodata/analysis/totals/reconcile.hpp"

#include <optional>
#include <vector>

namespace geodata {

/// The whole of which the computed area would be the stated share: any area from `least` to `most` makes the share
/// hold within rounding, `exact` makes it hold to the digit.
struct NeededDenominator {
    Area least;
    Area exact;
    Area most;
    ReferenceAreaIndex holds;    ///< a reference area of the dataset within these limits, or none
    ReferenceAreaIndex nearest;  ///< the reference area nearest to `exact`, or none
};

/// The area that is missing from the computed sum (negative: too much of it) for the total to hold.
struct MissingArea {
    Area least;  ///< reaches what rounding can account for; zero when the total holds
    Area exact;
};

/// Rows of the list whose stated areas, each region counted once, come nearest to the stated area.
struct NearestRows {
    std::vector<int> rows;  ///< positions in `Listing::rows`, in order
    Area sum;
    Area difference;     ///< sum minus stated
    bool holds = false;  ///< within what rounding can account for
    bool exact = false;  ///< every choice of rows was tried; else a greedy search, and a nearer one may exist
};

/// A stated share or area solved backwards, from what counting gives on the tested day (its high reading).
struct Solutions {
    Area stated;
    Area computed_once;
    Area computed_as_listed;
    std::optional<NeededDenominator> denominator_once;  ///< for a share with something computed
    std::optional<NeededDenominator> denominator_as_listed;
    MissingArea missing_once;
    MissingArea missing_as_listed;
    NearestRows nearest;  ///< among the rows of the scope with an area, whatever their date
};

/// Up to this many rows every choice is tried.
inline constexpr std::size_t exact_search_rows = 20;

/// Nothing for counts and for totals that the list has no row for.
std::optional<Solutions> solve(const Dataset& dataset, const Listing& listing, const StatedTotal& total);

/// The search alone, over the rows of the list in the scope. Of choices that come equally near, the one with fewer
/// rows. `tolerance` is without the rounding of the areas, which is added. A choice never holds both a region and one inside it, since the inner would add nothing.
NearestRows nearest_rows(const Dataset& dataset, const Listing& listing, const Scope& scope, Area stated,
                         Area tolerance);

}  // namespace geodata
