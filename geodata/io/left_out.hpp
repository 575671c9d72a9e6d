#pragma once

#include "geodata/model/dataset.hpp"

#include <utility>

// What a description leaves out is taken from the records.
namespace geodata {

/// The source whose list is longest; of several the first. The order of rows decides nothing.
SourceIndex fullest_source(Dataset& dataset);

/// Lets the rows of all sources count, and notes it.
void list_all_sources(Dataset& dataset);

/// From the first year that a record or an outline names to the last: what has no end is shown until then. Throws Error where
/// none names any.
std::pair<Day, Day> span_of(const Dataset& dataset);

}  // namespace geodata
