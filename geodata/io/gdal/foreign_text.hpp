#pragma once

#include "geodata/io/foreign_file.hpp"

#include <string>

class GDALDataset;

namespace geodata::gdal {

/// Whether a table of a Shapefile says for certain what its texts are written in: by a file beside it, or by a number that
/// programs do not write without being asked.
bool declares_encoding(GDALDataset& shapefile);

/// Makes the texts of a layer, which are bytes as they stood in the file, UTF-8: from the encoding `wanted`, else from the
/// one that `found_encoding` finds in all of them together; what that cannot tell is taken for Windows-1252. Control
/// characters become blanks. What was taken, and why, stands in the layer. Throws Error where `wanted` does not fit.
void settle_texts(ForeignLayer& layer, const std::string& wanted);

/// A table of CSV made so that GDAL reads it.
struct ReaderText {
    std::string text;             ///< empty where it can stay as it is
    bool below_title = false;     ///< lines above the names of the columns are left out
    std::size_t lines_above = 0;  ///< lines that were left out before the first row
};

/// UTF-16 becomes UTF-8; titles and remarks above the names of the columns are left out; names on two lines become one line;
/// and years as names of columns become `year 1990`, without which the line is taken for data.
ReaderText csv_for_reader(const std::string& text);

/// A note that a title was left out.
void tell_title(ForeignLayer& layer);

/// Takes the names of the columns of a workbook from below titles and empty lines, which are left out and told.
void settle_head(ForeignLayer& layer);

}  // namespace geodata::gdal
