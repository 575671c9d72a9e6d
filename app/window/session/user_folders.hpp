#pragma once

#include <filesystem>
#include <string>

namespace viewer {

/// The user's home; the root where none is known.
std::filesystem::path home_folder();

/// Where the user keeps pictures, as the XDG user directories say; the home where there is no such folder.
std::filesystem::path pictures_folder();

/// The pictures folder that the text of a `user-dirs.dirs` file names; empty when it names none.
std::filesystem::path named_pictures_folder(const std::string& user_dirs, const std::filesystem::path& home);

/// A name in that folder that no file has: `map.png`, or `map-2.png` and on.
std::filesystem::path unused_name(const std::filesystem::path& folder, const std::string& name);

}  // namespace viewer
