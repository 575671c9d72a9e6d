#pragma once

#include "geodata/io/table.hpp"

#include <filesystem>
#include <optional>

namespace geodata {

/// The features of a FlatGeobuf, read without GDAL in a fraction of the time. Nothing for everything else: a file that is
/// not there, is damaged, counts no features or lacks a column or a required value, has coordinates off the Earth or
/// with heights, a kind of geometry we do not draw, or values that are neither text nor whole numbers in a column that
/// is asked for. What those mean, and what to tell the user, GDAL decides.
std::optional<Table> read_plain_flatgeobuf(const std::filesystem::path& file, const TableFormat& format);

}  // namespace geodata
