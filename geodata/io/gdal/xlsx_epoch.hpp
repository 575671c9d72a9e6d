#pragma once

#include "geodata/io/foreign_file.hpp"

#include <string>
#include <vector>

// Included by source files of this folder only.
namespace geodata::gdal {

/// Moves the days of a workbook that counts them from 1904, as Excel on old Macintoshes did, to where they belong, and notes
/// it: GDAL takes every workbook for one that counts from 1900. `path` as GDAL opens it.
void count_from_1904(const std::string& path, std::vector<ForeignLayer>& layers);

}  // namespace geodata::gdal
