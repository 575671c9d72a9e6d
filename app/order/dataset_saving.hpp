#pragma once

#include "geodata/edit/dataset_text.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace viewer {

/// Why the files of a dataset cannot be written where they are, as the beginning of a sentence that a copy ends; empty when
/// they can: `This is a GeoPackage`.
std::string obstacle_to_saving(const std::filesystem::path& dataset);

/// Writes the files of a folder whose bytes differ, each whole or not at all, and takes away those that are there no more.
/// Throws Error, with nothing written, when a file is not `before` any more: somebody else wrote it meanwhile.
void save_dataset(const std::filesystem::path& folder, const geodata::DatasetText& before,
                  const geodata::DatasetText& after);

/// Where a process was killed while it saved several files of a dataset, some are new and the others old: the others are put
/// in their places now, unless somebody has changed them since. Returns their names. To be done before such a folder is read.
std::vector<std::string> finish_saving(const std::filesystem::path& folder);

/// Files that are not as in `read` any more.
std::vector<std::string> changed_outside(const std::filesystem::path& folder,
                                         const geodata::DatasetText& read);

/// A GeoPackage or folder of that name with the dataset, whole or not at all: it is read again before it takes its place.
void write_dataset_whole(const geodata::Dataset& dataset, const std::filesystem::path& target,
                         bool overwrite);

/// A folder of that name with the text, and with all else that the folder `like` holds, whole or not at all; a name that ends
/// in `.gpkg` becomes a GeoPackage. Throws Error for a text that cannot be read.
void save_dataset_copy(const std::filesystem::path& like, const geodata::DatasetText& text,
                       const std::filesystem::path& target, bool overwrite);

}  // namespace viewer
