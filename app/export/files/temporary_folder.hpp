#pragma once

#include <filesystem>
#include <string>
#include <vector>

// For atomic_file.cpp; `remove_abandoned` also for who changes files of a folder in their places.
namespace viewer {

/// A hidden folder beside what is being written, `.map.part-k3J9xa`, of a name that nobody can foresee and open to nobody
/// else, in which files are written until they are whole. It goes with this object.
class TemporaryFolder {
public:
    /// Beside the files of `folder`, named after `stem`. First removes what killed processes left of the same stem, see
    /// `remove_abandoned`. Throws geodata::Error naming `target` when it cannot be made.
    TemporaryFolder(const std::filesystem::path& folder, const std::string& stem,
                    const std::filesystem::path& target);
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Where files are kept that had to make way for new ones.
    std::filesystem::path old() const { return path_ / "old"; }

private:
    std::filesystem::path path_;
    int lock_ = -1;  // held for as long as this process lives
};

/// Finishes what killed processes had begun to move to their places in `folder`, of any stem, see `begun_moves`. Returns the
/// names of the files put there now. Never throws: what cannot be finished stays.
std::vector<std::string> finish_abandoned(const std::filesystem::path& folder);

/// Removes the temporary folders of a stem that no living process holds the lock of, after finishing what was begun; files
/// that such a process had already
/// moved out of the way of new ones are put back where nothing took their place. Never throws: what cannot be removed
/// stays.
void remove_abandoned(const std::filesystem::path& folder, const std::string& stem);

}  // namespace viewer
