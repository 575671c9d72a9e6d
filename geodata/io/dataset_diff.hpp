#pragma once

#include "geodata/model/dataset.hpp"

#include <string>
#include <vector>

namespace geodata {

/// One cell that differs.
struct CellDifference {
    std::string column;
    std::string before;
    std::string after;
    friend bool operator==(const CellDifference&, const CellDifference&) = default;
};

/// One row that only one of two datasets has, or that differs between them.
struct RowChange {
    enum class Kind { added, removed, changed };
    Kind kind = Kind::changed;
    std::string table;                  ///< `control`
    std::string row;                    ///< what tells it from others: `valley, north, gazette, page 2`
    std::vector<CellDifference> cells;  ///< of a changed one; none when only its outline differs
    bool outline = false;               ///< whether its outline differs
    friend bool operator==(const RowChange&, const RowChange&) = default;
};

/// What has to be done to `before` to make it `after`: by tables, in the order of their rows. Rows are the same by their
/// ids, or by region, holder and citation; the order of rows is no difference. The description is a table of one row.
std::vector<RowChange> differences_of(const Dataset& before, const Dataset& after);

/// The columns that tell a row of that table from others.
const std::vector<std::string>& key_columns(const std::string& table);

/// What tells rows from others, of the cells in those columns: `valley, north, gazette, page 2`; those alike are numbered in
/// their order.
std::vector<std::string> keys_of_rows(const std::vector<std::vector<std::string>>& cells);

}  // namespace geodata
