#pragma once

#include "geodata/model/feature_table.hpp"

#include <filesystem>
#include <span>

namespace geodata::gdal {

/// Writes the tables as sheets of a new Excel workbook: numbers as numbers, text as text whatever it begins with, days as
/// days shown like 1992-05-08. Excel has no days before March 1900 that others would agree on, so those are text in the same
/// form. Throws Error whose text is the end of a sentence.
void write_xlsx(const std::filesystem::path& file, std::span<const FeatureTable> tables);

}  // namespace geodata::gdal
