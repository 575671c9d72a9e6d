#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace viewer {

/// A file of the program's memory that this process alone may change while the lock lives: other processes that ask
/// for it wait, or are told that it is taken. The file itself need not exist; the lock is a file beside it.
class FileLock {
public:
    enum class Wait : unsigned char { no, yes };
    FileLock(const std::filesystem::path& file, Wait wait);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// False when another process has it, or the folder takes no file.
    bool held() const { return handle_ >= 0; }

private:
    int handle_ = -1;
};

/// Where a window keeps its session. Windows of one dataset at the same time have one each, so that none writes over
/// what another kept: the first has the dataset's own file, the next `NAME-2.json` and so on.
struct SessionPlace {
    std::filesystem::path file;  ///< empty: nowhere
    std::filesystem::path
        begin_with;  ///< the session to begin with: the own one, or else that of the first window
    FileLock lock;
    std::string notice;  ///< what the user should know of it; empty: nothing
};

/// `file` is the dataset's own, or empty. The place is this process's until the lock is gone. Makes the folder.
SessionPlace claim_session(const std::filesystem::path& file);

/// Sessions of further windows of the dataset that are no longer open: what was done in them is still there.
std::vector<std::filesystem::path> left_sessions(const std::filesystem::path& file);

/// Moves a session that could not be read out of the way, under a name that nothing has; returns where it is now. Throws
/// geodata::Error when it cannot be moved.
std::filesystem::path set_aside(const std::filesystem::path& file);

/// Makes the folder of the program's memory and those above it; it is the user's alone. Throws geodata::Error.
void make_private_folder(const std::filesystem::path& folder);

}  // namespace viewer
