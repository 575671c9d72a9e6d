#pragma once

#include "geodata/base/scratch_folder.hpp"
#include "geodata/io/foreign_file.hpp"

#include <string>

namespace geodata::gdal {

/// The path that GDAL gets: an absolute one of a file that is there, or one within a zip, or a zip within it, that is.
std::string gdal_path(const ForeignFile& file);

/// What a file holds, also within a zip, or its first bytes. Throws Error where it is too large.
std::string foreign_content(const ForeignFile& file, std::size_t most = std::string::npos);

/// A file of a zip as a file of its own, for what has to be looked at before GDAL opens it; gone with this value.
class UnpackedFile {
public:
    /// Throws Error where it is too large or there is no room.
    explicit UnpackedFile(const ForeignFile& file);
    ForeignFile file;

private:
    ScratchFolder folder_;
};

}  // namespace geodata::gdal
