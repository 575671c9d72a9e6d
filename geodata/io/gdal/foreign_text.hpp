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

/// What GDAL's reader of CSV would not take as it stands, made so that it does: UTF-16 as UTF-8, and years as names of
/// columns as `year 1990`, without which it takes the line for data. Empty where the text can stay as it is.
std::string csv_for_reader(const std::string& text);

}  // namespace geodata::gdal
