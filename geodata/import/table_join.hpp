#pragma once

#include "geodata/import/import_table.hpp"

namespace geodata {

/// Puts the rows of a layer without outlines, the `position`th of the table, beside the rows that have the same value in some
/// column: the pair of columns, each of different values, by which most rows match. An outline that several rows match
/// gets a row for each. Columns that the table has already, with other values, are named after the layer. Returns
/// whether anything matches; else nothing is changed. Rows of the layer that have outlines of their own keep them, and those
/// of these that match nothing are added. Throws Error where a value stands in so many rows on both sides that ten million
/// cells, and four times those given, would come of it.
bool join_table(ImportTable& table, const ForeignLayer& layer, std::size_t position);

/// Whether nearly all rows of the layer have such a value.
bool fits_rows(const ImportTable& table, const ForeignLayer& layer);

/// Whether nearly all rows of the layer that have no outline have such a value in a layer of outlines.
bool lends_outlines(const ForeignLayer& outlines, const ForeignLayer& layer);

}  // namespace geodata
