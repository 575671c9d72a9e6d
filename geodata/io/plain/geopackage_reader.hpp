#pragma once

#include "geodata/io/table.hpp"

#include <filesystem>
#include <optional>

namespace geodata {

/// The layer of a GeoPackage that has the table's name, read without GDAL in a fraction of the time. Nothing for
/// everything else: a file that is not there or no GeoPackage, a layer that is missing, a view or without a key of whole
/// numbers, a column or a required value that is missing, coordinates off the Earth or with heights, a kind of geometry
/// we do not draw, or values that are neither text nor whole numbers. What those mean, and what to tell the user, GDAL
/// decides.
std::optional<Table> read_plain_geopackage(const std::filesystem::path& file, const TableFormat& format);

}  // namespace geodata
