#pragma once

#include "geodata/io/plain/flatgeobuf_tables.hpp"
#include "geodata/io/table.hpp"

#include <string>
#include <vector>

// Internal to flatgeobuf_reader.cpp.
namespace geodata::flatgeobuf {

/// A column of the file, in its order.
struct FileColumn {
    Value type = Value::text;
    int cell = -1;  ///< its column in the table, -1 for none
};

/// The cells of one row of the table from the properties of a feature, which name columns of the file.
/// Throws NotPlain.
std::vector<std::string> cells_from(const Feature& feature, const std::vector<FileColumn>& columns,
                                    const TableFormat& format);

}  // namespace geodata::flatgeobuf
