#pragma once

#include "geodata/analysis/control/listing.hpp"

#include <string>

// What a stated total means for a list: what it is compared with, and how exactly.

namespace geodata {

/// Shares and areas: totals that areas are added up for.
bool is_area(Quantity quantity);

/// Half of the last stated digit, or a tenth of the value when the source says "about"; in the unit of the total.
double tolerance_of(const StatedTotal& total);

/// km² in one unit of the total: a hundredth of the denominator for a share, 1 for an area.
double km2_per_unit(const Dataset& dataset, const StatedTotal& total);

/// The last day of `as_of` that lies within the dataset's span.
Day tested_day(const Dataset& dataset, const StatedTotal& total);

/// Whether the list has a row for anything in the scope.
bool covers(const Dataset& dataset, const Listing& listing, const Scope& scope);

/// `Held in 1866`, `Venetia and regions of the kind district`: what a scope speaks of, by name.
std::string scope_text(const Dataset& dataset, const Scope& scope);

}  // namespace geodata
