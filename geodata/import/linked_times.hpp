#pragma once

#include "geodata/io/foreign_file.hpp"

namespace geodata {

/// Linked Places has its times in members of a feature that are no columns: `when.timespans`, of the feature or of each
/// geometry of a collection. Adds the columns `when: start` and `when: end`, and a row for each span; a place with several
/// dated geometries becomes a row for each of these. Leaves a layer without such times as it is.
void unfold_linked_times(ForeignLayer& layer);

}  // namespace geodata
