#pragma once

#include "geodata/analysis/control/prepared_list.hpp"

// How far figures can be apart because they are rounded, as auditors take it: a figure stands for every value from half
// a step of its precision below to half a step above, both ends included, and figures agree when the values that they
// stand for meet.
namespace geodata {

/// A figure with what it is rounded to; a precision of zero is exact.
struct Figure {
    Area value;
    Area precision;
    friend bool operator==(const Figure&, const Figure&) = default;
};

Figure figure_of(const AreaClaim& claim);

/// Several figures for one thing: `complete` where all are the same to the digit, `consistent` where there are values
/// that all of them may stand for, else `inconsistent`.
enum class Duplicates { complete, consistent, inconsistent };
Duplicates compare_figures(const std::vector<Figure>& figures);

/// How far a computed sum may be from a stated total by rounding alone, in km².
struct Rounding {
    double stated = 0;       ///< half the last digit of the total, or what its "about" allows
    double areas = 0;        ///< half the precision of every area added
    double denominator = 0;  ///< of a share: half the precision of the whole, times the share
    double together() const { return stated + areas + denominator; }
    friend bool operator==(const Rounding&, const Rounding&) = default;
};

/// The part of `Rounding::areas`, in km²: of what a reading of the day adds.
double areas_rounding(const Dataset& dataset, const Listing& listing, const DayTotals& totals,
                      Counting counting, Reading reading);

/// Of a stated share or area, held to a whole, when `areas` is the rounding of what is added. `more`: the sum is above
/// the stated value, where the rounding of the whole counts for a little more than below it.
Rounding rounding_of(const Dataset& dataset, const StatedTotal& total, ReferenceAreaIndex whole, double areas,
                     bool more);

/// True when the gap, in km², is no wider than rounding can make it.
bool explains(const Rounding& rounding, double gap_km2);

}  // namespace geodata
