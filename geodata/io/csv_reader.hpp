#pragma once

#include "geodata/io/faults.hpp"
#include "geodata/io/table.hpp"

#include <filesystem>

namespace geodata {

/// Reads one CSV table (RFC 4180) strictly, with commas, semicolons or tabs between columns and in the encodings of
/// `decoded_text`; what is not the format's own is told in `Table::notes`: GDAL's reader drops surplus cells and swallows rows after a
/// missing quotation mark without a word. Throws Error with the line on which the fault begins for a missing column,
/// a row with too few or too many cells, a quotation that never ends, or bytes that are not UTF-8.
/// Where all faults are wanted, a row that has one is left out.
Table read_csv(const std::filesystem::path& path, const TableFormat& format, const Faults& faults = {});

/// Position in the file of each column of the format, -1 for optional ones it lacks; names match without regard to
/// case. Throws Error naming the missing column.
std::vector<int> matched_columns(const TableFormat& format, const std::vector<std::string>& found,
                                 const std::string& file);

}  // namespace geodata
