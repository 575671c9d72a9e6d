#pragma once

#include "geodata/import/column_facts.hpp"
#include "geodata/import/mapping.hpp"

namespace geodata {

/// Answers all questions by the names and contents of the columns, each with its evidence. Pure: the same table gives the
/// same guesses.
Mapping guess_mapping(const ImportTable& table);

/// Answers anew what hangs on the columns of begin, end and thing: whether the end counts, and what no end means. For when
/// a person has chosen other columns.
void guess_ends(const ImportTable& table, Mapping& mapping);

// The parts, in their order; each sets answers and leaves the others.
void guess_times(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping);
void guess_things(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping);
void guess_area(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping);
void guess_parts(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping);

}  // namespace geodata
