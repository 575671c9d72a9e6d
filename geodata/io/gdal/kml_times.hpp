#pragma once

#include "geodata/io/foreign_file.hpp"

#include <string>
#include <vector>

// Included by source files of this folder only.
namespace geodata::gdal {

/// Writes into the columns `begin`, `end` and `timestamp` of layers of a KML what stands in its TimeSpan and TimeStamp: of
/// years and months alone, which KML allows, GDAL keeps nothing. `path` as GDAL opens it. Changes nothing where places and
/// features cannot be told to be the same.
void restore_kml_times(const std::string& path, std::vector<ForeignLayer>& layers);

}  // namespace geodata::gdal
