#pragma once

#include "geodata/io/database_address.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"

#include <string>

// Included by source files of this folder only.
namespace geodata::gdal {

/// Connects; without `to_write` PostgreSQL refuses every change. Throws DatabaseError.
GdalDataset open_link(const DatabaseAddress& address, bool to_write);

/// What GDAL said last, as a part of a sentence.
std::string database_reason();

}  // namespace geodata::gdal
