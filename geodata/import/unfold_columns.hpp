#pragma once

#include "geodata/import/import_table.hpp"

namespace geodata {

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
