#pragma once

#include "geodata/analysis/control/listing.hpp"
#include "geodata/model/feature_table.hpp"

namespace viewer {

/// The regions as they stand on a day by the lists of all parties of the profile of `listing`, with outlines, areas and
/// citations: one row for each holding, and one for a region that nobody holds. Outlines of other times are left out. `km2` is the
/// listed area, `km2_low` and `km2_high` what the row adds to the sums with each region counted once.
geodata::FeatureTable state_table(const geodata::Dataset& dataset, const geodata::Listing& listing,
                                  geodata::Day day);

}  // namespace viewer
