#pragma once

#include <filesystem>
#include <string>
#include <vector>

// A set of files is moved to its places one after the other; what has been begun is noted, so that a process that is killed
// between two of them leaves no set of old and new files together.
namespace viewer {

/// Notes in the temporary folder, which holds them whole, that these files are going to be moved to `to`, and those of `gone`
/// removed there. Throws Error naming `to` when it cannot be written.
void note_moves(const std::filesystem::path& temporary, const std::filesystem::path& to,
                const std::vector<std::string>& names, const std::vector<std::string>& gone);

bool has_noted_moves(const std::filesystem::path& temporary);

/// Does what is left of the moves noted in a temporary folder that nobody uses any more: all of it, or nothing where a file
/// has been changed since by somebody else. Returns the names of the files that it put in their places.
std::vector<std::string> finish_moves(const std::filesystem::path& temporary,
                                      const std::filesystem::path& to);

}  // namespace viewer
