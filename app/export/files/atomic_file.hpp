#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// Writes a file so that it is complete or not there: into a temporary folder beside the target, flushed to the disk,
/// opened again and compared in size, then renamed. Without `overwrite` an existing target is refused. On failure
/// the old file is intact, the temporary folder is gone, and an Error says what to do. A replaced file keeps its rights. What a killed process left of an
/// earlier write to the same target is removed.
void write_file(const std::filesystem::path& target, const std::string& content, bool overwrite);

/// The same for content that a library writes by path: `produce` fills the temporary file it is given (which has
/// the name of the target) and throws when it cannot; `check` reads it back and throws when it is not whole.
void write_file(const std::filesystem::path& target, bool overwrite,
                const std::function<void(const std::filesystem::path&)>& produce,
                const std::function<void(const std::filesystem::path&)>& check);

/// Several files for one folder, all or none: `produce` fills an empty temporary folder inside it with exactly the
/// files of these names, `check` reads them back, then all are moved to their places, and those of `gone` are removed. When
/// a move fails those before it are undone; what a process leaves that is killed between two, `finish_abandoned` finishes.
void write_files(const std::filesystem::path& folder, const std::vector<std::string>& names, bool overwrite,
                 const std::function<void(const std::filesystem::path&)>& produce,
                 const std::function<void(const std::filesystem::path&)>& check,
                 const std::vector<std::string>& gone = {});

/// For `produce` and `check` above: work of a library whose Errors only tell the reason, thrown as `fail_to_write` throws.
std::function<void(const std::filesystem::path&)>
naming(const std::filesystem::path& target, const std::function<void(const std::filesystem::path&)>& work);

/// For `produce` above: a file written and compared byte by byte with what the disk gives back.
/// `target` is named in messages.
void write_part(const std::filesystem::path& file, const std::string& content,
                const std::filesystem::path& target);

/// Throws the Error of every failure to write: `map.png: not written, the disk is full.`
[[noreturn]] void fail_to_write(const std::filesystem::path& target, const std::string& why);

/// Throws the Error that `write_file` would throw before doing any work: the target exists and may not be replaced,
/// is a folder or no ordinary file, or its folder is missing or read-only.
void require_writable(const std::filesystem::path& target, bool overwrite);

}  // namespace viewer
