#pragma once

#include "geodata/io/table.hpp"

#include <filesystem>
#include <optional>

namespace geodata {

/// A collection of features as RFC 7946 has it, read without GDAL in a fraction of the time. Nothing for everything else:
/// a file that is not there, is no JSON, lacks a column or a required value, has coordinates off the Earth, a kind of
/// geometry we do not draw, or values that are neither text nor whole numbers. What those mean, and what to tell the
/// user, GDAL decides.
std::optional<Table> read_geojson(const std::filesystem::path& file, const TableFormat& format);

}  // namespace geodata
