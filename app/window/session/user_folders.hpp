#pragma once

#include "app/ui/files/file_dialog.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace viewer {

/// The user's home; the root where none is known.
std::filesystem::path home_folder();

/// The program's own folder in that of a variable of the XDG specification, or in the `usual` one of the home; empty when there
/// is no home either. Relative values are ignored, as the specification says.
std::filesystem::path program_folder(const char* variable, const char* usual);

/// Where the user keeps pictures, as the XDG user directories say; the home where there is no such folder.
std::filesystem::path pictures_folder();

/// The folder for `PICTURES`, `DOCUMENTS` … that the text of a `user-dirs.dirs` file names; empty when it names none.
std::filesystem::path named_folder(const std::string& user_dirs, const std::string& what,
                                   const std::filesystem::path& home);

/// Where people look for their files: home, desktop, documents, pictures, downloads, where the program was started, and each drive
/// that is plugged in. Only those that there are, each once.
std::vector<FilePlace> usual_places();

/// A name in that folder that no file has: `map.png`, or `map-2.png` and on.
std::filesystem::path unused_name(const std::filesystem::path& folder, const std::string& name);

}  // namespace viewer
