#pragma once

#include "geodata/io/foreign_file.hpp"

#include <cpl_port.h>

#include <string>
#include <vector>

namespace geodata::gdal {

/// A cell that a workbook shows over several rows says the same of each of them: the rows below the first get what it says,
/// and that is told. `lines` are those of the sheet on which the rows of the layer stand, counted from 1.
void fill_merged_cells(const std::string& path, int sheet, const std::vector<GIntBig>& lines,
                       ForeignLayer& layer);

}  // namespace geodata::gdal
