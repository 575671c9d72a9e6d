#pragma once

#include "geodata/io/foreign_file.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace geodata {

/// Whether somebody else's data may stand in a file of that name, by its extension.
bool is_foreign_name(const std::filesystem::path& file);

/// `.geojson, .shp, …`, for messages and dialogs.
std::string foreign_extensions();

/// The files to be read for what a user gave: files, folders (what stands in them directly, else below) and zips (what stands
/// in them, and in zips within), in order of their names within each. Throws Error for what is not there and for folders and
/// zips without any. `crs` and `encoding` are of those that declare none.
std::vector<ForeignFile> foreign_files(const std::vector<std::filesystem::path>& given,
                                       const std::string& crs = {}, const std::string& encoding = {});

}  // namespace geodata
