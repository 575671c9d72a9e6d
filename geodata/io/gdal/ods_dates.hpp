#pragma once

#include <filesystem>

namespace geodata::gdal {

/// Makes programs show the days of an OpenDocument table that GDAL wrote as 1859-04-29: GDAL leaves their order to the
/// reader's language, where programs write 4/29/59. Columns become wide enough for them. Throws geodata::Error.
void show_days_in_full(const std::filesystem::path& table);

}  // namespace geodata::gdal
