#pragma once

#include "geodata/import/import_table.hpp"

namespace geodata {

/// Linked Places has its times in members of a feature that are no columns: `when.timespans`, of the feature or of each
/// geometry of a collection. Adds the columns `when: start` and `when: end`, and a row for each span; a place with several
/// dated geometries becomes a row for each of these. Leaves a layer without such times as it is.
void unfold_linked_times(ForeignLayer& layer);

/// What programs write for a value that is missing, like NaN and NULL, becomes an empty cell, which is told.
void empty_missing(ImportTable& table);

/// Columns of numbers as people write them, `8 700,5`, with a point, and without the unit of areas that all have behind them;
/// one in which any cell is none stays as it is.
void plain_numbers(ImportTable& table);

/// A column of times like `1801–1850` gets two beside it, `period: begin` and `period: end`.
void split_spans(ImportTable& table);

/// Columns named after dates whose cells are words, like `name, 1990, 1991` with who held it then: a row for each value
/// and the time until the next, in columns `year_column`, `year_end_column` and `year_value_column`.
void unfold_dated_columns(ImportTable& table);

}  // namespace geodata
