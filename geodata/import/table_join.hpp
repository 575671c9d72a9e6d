#pragma once

#include "geodata/import/import_table.hpp"

namespace geodata {

/// Puts the rows of a layer without outlines beside the rows of the table that have the same value in some column: the pair
/// of columns, each of different values, by which most rows match, or the pair asked for. An outline that several rows match
/// gets a row for each. Columns that the table has already, with other values, are named after the layer. Returns
/// whether anything matches; else nothing is changed.
bool join_table(ImportTable& table, const ForeignLayer& layer, const ImportRequest& request);

/// Whether nearly all rows of the layer have such a value.
bool fits_rows(const ImportTable& table, const ForeignLayer& layer);

}  // namespace geodata
