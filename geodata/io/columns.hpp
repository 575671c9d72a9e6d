#pragma once

#include <string>
#include <vector>

namespace geodata {

/// One column of a table as people write it.
struct Column {
    std::string name;
    bool required = false;  ///< an empty cell is an error that names row and column
    bool number = false;    ///< decimal commas and blanks between thousands are read where they are certain
};

/// One table of a dataset: a file of a folder, or the layer of the same name in a GeoPackage.
struct TableFormat {
    std::string name;
    std::string file;
    bool has_geometry = false;
    bool optional = false;  ///< the dataset may lack it
    std::vector<Column> columns;
};

/// The dataset format, one row a table, in the order of reading. Reader, writer, checks and help use this table.
const std::vector<TableFormat>& dataset_tables();

/// The table of that name; it must exist.
const TableFormat& dataset_table(const std::string& name);

}  // namespace geodata
