#pragma once

#include <filesystem>

namespace geodata {

/// A folder of this process's own among the temporary files, of a name that nobody can foresee and open to nobody else; gone
/// with this object. For what is read again at once; what shall stay is written beside its target (`TemporaryFolder`).
class ScratchFolder {
public:
    /// Throws Error where none can be made.
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace geodata
