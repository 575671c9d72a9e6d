#pragma once

#include "geodata/io/data_export.hpp"

#include <filesystem>
#include <vector>

namespace viewer {

/// Writes tables as data so that every file of the format is whole or not there, and counts them again. Throws
/// geodata::Error.
void write_data(const std::filesystem::path& target, const geodata::DataFormat& format,
                const std::vector<geodata::FeatureTable>& tables, bool overwrite);

}  // namespace viewer
