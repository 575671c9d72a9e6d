#pragma once

#include "geodata/import/column_facts.hpp"

namespace geodata {

// How much the name and the contents of a column speak for it as the answer to a question; 0: nothing does.

/// Whether its texts are short ones that are no numbers, shares or dates.
bool is_label(const ColumnFacts& facts);

double name_score(const ColumnFacts& facts);
/// Where no column is called a name: the one of short texts that differ most.
double any_label_score(const ColumnFacts& facts);
/// Whether a column of that name tells who holds, whatever stands in it: of codes, too.
bool names_holder(const std::string& name);
double holder_score(const ColumnFacts& facts);
double kind_score(const ColumnFacts& facts);
double citation_score(const ColumnFacts& facts);
double note_score(const ColumnFacts& facts);

/// Whether its values are likely to tell things apart.
bool identifies(const ColumnFacts& facts);

}  // namespace geodata
