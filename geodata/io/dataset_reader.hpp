#pragma once

#include "geodata/model/dataset.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace geodata {

/// Reads a dataset folder or GeoPackage in the format of assets/datasets/README.md. Throws Error, one sentence
/// that names file, row, field and the offending text, for anything it cannot understand. What it can understand
/// but a reader should know about (missing locators, overlapping records) is left to `check`.
Dataset read_dataset(const std::filesystem::path& path);

class TableReader;

/// The same of tables that are open. `title` is that of a dataset that gives none. With `in_part` regions may lack their
/// outlines, which are not wanted.
Dataset read_tables(const TableReader& tables, const std::string& title, bool in_part);

/// All faults of all files at once, each as the sentence of such an Error, in the order of the files; empty for a dataset
/// that can be read. Where sources, dataset.json or regions cannot be read at all, only the
/// form of the rows that refer to them is looked at.
std::vector<std::string> dataset_faults(const std::filesystem::path& path);

}  // namespace geodata
