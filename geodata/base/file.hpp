#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace geodata {

/// The most that is read of a table or of an outline file, in bytes.
constexpr std::uintmax_t largest_table = std::uintmax_t{4} << 30;
/// The most of what people write by hand: descriptions, presentations, sessions, files of actions.
constexpr std::uintmax_t largest_document = std::uintmax_t{32} << 20;

/// The whole content of a regular file. Throws Error for what is missing, may not be read, is a folder, pipe or device
/// (which could hold a reader for ever), or has more than `most` bytes. Never waits for anybody to write.
std::string read_file(const std::filesystem::path& file, std::uintmax_t most = largest_document);

/// As `read_file`, of standard input where the name is `-`. Reads no more than `most` bytes of it.
std::string read_file_or_input(const std::filesystem::path& file, std::uintmax_t most = largest_document);

/// Throws the Error that `read_file` would throw, for files that a library opens by their name.
void require_readable(const std::filesystem::path& file, std::uintmax_t most = largest_table);

}  // namespace geodata
