#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace viewer {

/// One line of a list of files.
struct FileEntry {
    std::string name;
    bool folder = false;
    std::uintmax_t bytes = 0;  ///< of a file
    friend bool operator==(const FileEntry&, const FileEntry&) = default;
};

/// What a folder holds, or why it cannot be told: one sentence, and no entries.
struct FileList {
    std::vector<FileEntry> entries;
    std::string problem;
};

/// Which files are shown. Folders always are.
struct FileFilter {
    std::vector<std::string> extensions;  ///< with the dot, in lower case; none: every file
    bool hidden = false;                  ///< also names that begin with a dot
};

/// Folders before files, each by name without regard to ASCII case; runs of digits by their value, so that
/// `frame-9` stands before `frame-10`.
bool comes_before(const FileEntry& a, const FileEntry& b);

bool passes(const FileEntry& entry, const FileFilter& filter);

/// Reads a folder. Entries that vanish meanwhile or cannot be looked at are left out.
FileList list_folder(const std::filesystem::path& folder, const FileFilter& filter);

/// The nearest folder that is there: itself, or one above it.
std::filesystem::path existing_folder(std::filesystem::path folder);

}  // namespace viewer
