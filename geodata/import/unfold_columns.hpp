#pragma once

#include "geodata/import/import_table.hpp"

namespace geodata {

/// Columns of numbers as people write them, `8 700,5`, with a point; one in which any cell is none stays as it is.
void plain_numbers(ImportTable& table);

/// A column of times like `1801–1850` gets two beside it, `period: begin` and `period: end`.
void split_spans(ImportTable& table);

/// Columns named after dates whose cells are words, like `name, 1990, 1991` with who held it then: a row for each value
/// and the time until the next, in columns `year_column`, `year_end_column` and `year_value_column`.
void unfold_dated_columns(ImportTable& table);

}  // namespace geodata
