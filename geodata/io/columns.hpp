#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace geodata {

/// One column of a table as people write it.
struct Column {
    std::string name;
    bool required = false;  ///< an empty cell is an error that names row and column
    bool number = false;    ///< decimal commas and blanks between thousands are read where they are certain
};

/// One table of a dataset, which may lack it: a file of a folder, or the layer of the same name in a GeoPackage.
struct TableFormat {
    std::string name;
    std::string file;
    bool has_geometry = false;
    std::vector<Column> columns;

    /// The position of a column, which must be one of them.
    std::size_t at(const std::string& column) const;
};

/// The dataset format, one row a table, in the order of reading. Reader, writer, checks and help use this table.
const std::vector<TableFormat>& dataset_tables();

/// The table of that name; it must exist.
const TableFormat& dataset_table(const std::string& name);

/// The layer in which a GeoPackage or database keeps `dataset.json`, in one column and row.
const TableFormat& description_table();

}  // namespace geodata
