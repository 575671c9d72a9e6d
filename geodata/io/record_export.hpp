#pragma once

#include "geodata/model/dataset.hpp"
#include "geodata/model/feature_table.hpp"

#include <vector>

namespace geodata {

/// All records as tables for other programs. The first, `control`, has one row for each dated claim of control with
/// the outline of its region: held possibly from `begin`, certainly from `certain`; no longer certainly from
/// `end_first`, certainly not from `end` (that day is the first not held). Areas, totals, events, names and sources
/// follow as the dataset has them.
std::vector<FeatureTable> record_tables(const Dataset& dataset);

/// The table of sources alone, for beside other tables.
FeatureTable source_table(const Dataset& dataset);

}  // namespace geodata
