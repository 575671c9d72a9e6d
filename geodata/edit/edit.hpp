#pragma once

#include "geodata/edit/dataset_text.hpp"

#include <string>
#include <utility>
#include <vector>

namespace geodata {

/// One change of one table.
struct Edit {
    enum class Kind { set, add, remove, to_utf8 };
    Kind kind = Kind::set;
    std::string table;  ///< of `editable_tables`
    int row =
        -1;  ///< to set or remove: position, counted from 0, as the table is before all edits given together
    std::string column;  ///< to set
    std::string text;    ///< to set; `outline` takes a geometry of GeoJSON
    std::vector<std::pair<std::string, std::string>> cells = {};  ///< to add: by columns
    friend bool operator==(const Edit&, const Edit&) = default;
};

Edit set_cell(std::string table, int row, std::string column, std::string text);
Edit add_row(std::string table, std::vector<std::pair<std::string, std::string>> cells);
Edit remove_row(std::string table, int row);
/// The file of the table in UTF-8, whatever it was written in.
Edit rewrite_as_utf8(std::string table);

/// The text with the edits made, all together: cells are set first, then rows removed, then added at the end. Everything else
/// stays as it is written: other rows, blank lines, the order of columns, quotation marks, ends of lines, a byte order mark.
/// A column or table that is not there is added. Throws Error for a table, row or column that there is not, for what is no
/// text, and for an outline that is no JSON; what the cells mean is judged by `read_dataset`.
DatasetText edited(DatasetText text, const std::vector<Edit>& edits);

/// What has to be done to a text to make it another, and to make it what it was: bytes in one place of one file.
struct Splice {
    std::string file;
    std::size_t at = 0;
    std::string before;
    std::string after;
    friend bool operator==(const Splice&, const Splice&) = default;
};

/// A step is what was done at once.
using EditStep = std::vector<Splice>;

EditStep step_between(const DatasetText& before, const DatasetText& after);
void take_step(DatasetText& text, const EditStep& step);
void take_step_back(DatasetText& text, const EditStep& step);

}  // namespace geodata
