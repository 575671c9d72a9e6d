#pragma once

#include <filesystem>
#include <string>

// Internal to the atomic_*.cpp files. `target` is what a message names: the file as the user knows it.
namespace viewer {

/// Why the last system call failed, in words.
std::string system_reason();

/// The folder that a path without one stands in is the working folder.
std::filesystem::path folder_of(const std::filesystem::path& target);

/// Throws as `fail_to_write` does when the disk cannot take all of it.
void write_bytes(const std::filesystem::path& file, const std::string& content,
                 const std::filesystem::path& target);

/// The same for a file that someone else has written: a full disk may show only here.
void flush_to_disk(const std::filesystem::path& file, const std::filesystem::path& target);

}  // namespace viewer
