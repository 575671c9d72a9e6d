#pragma once

#include "geodata/import/mapping.hpp"
#include "geodata/model/dataset.hpp"

#include <string>
#include <vector>

namespace geodata {

/// A dataset made of somebody else's table.
struct Imported {
    Dataset dataset;
    std::vector<std::string> notes;  ///< sentences: what was mended, left out, or read in a way worth knowing
};

/// One region for each version of a thing, valid as long as it; one party for each holder (each thing its own where the
/// mapping names no column), the one with most land first; a record of control for each row, with file and row as locator;
/// stated areas in km²; lines and points as context. `undated` is the year shown for a table without any dates.
/// Throws Error, all faults one after the other, when the mapping does not fit the table or no row is left.
Imported make_dataset(const ImportTable& table, const Mapping& mapping, int undated = 2000);

}  // namespace geodata
