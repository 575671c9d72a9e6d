#pragma once

#include "geodata/base/text_span.hpp"
#include "geodata/edit/dataset_text.hpp"

#include <string>
#include <vector>

namespace geodata {

/// One cell of a row as it is written; one that the row does not have says nothing and stands nowhere.
struct WrittenCell {
    std::string text;
    TextSpan span;
    bool there = false;
};

/// One row with where it stands in its file. `place` is what messages call it: `control.csv:41`, `regions.geojson: feature 3`.
struct WrittenRow {
    std::string place;
    std::vector<WrittenCell> cells;  ///< in the order of `WrittenTable::columns`
    TextSpan span;
    std::size_t found = 0;  ///< of CSV: cells that the row is parted into
    int joined = -1;        ///< column of which it has several, as quotation marks are missing; -1: none
};

/// What can be edited: a table of the dataset, or a list in dataset.json (parties, areas that shares are shares of, and what
/// the dataset says of itself as a table of one row).
struct EditableTable {
    std::string name;  ///< `control`, `parties`, `dataset`
    std::string file;
    std::vector<std::string> columns;
    std::vector<std::string> numbers;  ///< columns that are written as numbers in JSON
    std::string array;                 ///< in JSON: the key of the list; empty: the whole is the one row
    std::string inner;  ///< in JSON: the key within a row that holds its cells; empty: the row itself
    bool is_json = false;
    bool has_outlines = false;

    bool one_row() const { return is_json && array.empty(); }
};

/// In the order of the files; `outline` is the last column of tables of outlines, as GeoJSON.
const std::vector<EditableTable>& editable_tables();

/// Throws Error naming those that there are.
const EditableTable& editable_table(const std::string& name);

/// A table as its file has it.
struct WrittenTable {
    const EditableTable* format = nullptr;
    std::vector<std::string> columns;  ///< the format's, then those that only the file has
    std::vector<WrittenRow> rows;
    char separator = ',';           ///< of CSV
    std::string line_end = "\n";    ///< of CSV
    std::vector<WrittenCell> head;  ///< of CSV: the names of columns in the order of the file
    TextSpan head_span;
    TextSpan list;  ///< of JSON: the array of rows

    /// Position of a column. Throws Error naming those that there are.
    std::size_t column(const std::string& name) const;
    /// What a cell of one of its rows says; empty where there is no such column.
    std::string cell_text(const WrittenRow& row, const std::string& name) const;
};

/// Reads where everything stands. Throws Error for a file in which nothing can be changed in its place: one that is not
/// written in UTF-8, is no CSV or no JSON.
WrittenTable written_table(const DatasetText& text, const std::string& name);

/// What tells each row from the others, as `diff` names them: ids, or region, holder and citation.
std::vector<std::string> row_keys(const WrittenTable& table);

}  // namespace geodata
