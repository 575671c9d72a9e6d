#pragma once

#include "geodata/model/dataset.hpp"

#include <filesystem>

namespace geodata {

/// Reads a dataset folder or GeoPackage in the format of assets/datasets/README.md. Throws Error, one sentence
/// that names file, row, field and the offending text, for anything it cannot understand. What it can understand
/// but a reader should know about (missing locators, overlapping records) is left to `check`.
Dataset read_dataset(const std::filesystem::path& path);

}  // namespace geodata
