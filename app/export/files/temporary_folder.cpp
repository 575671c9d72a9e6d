#include "app/export/files/temporary_folder.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/files/begun_moves.hpp"
#include "app/export/files/disk_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <system_error>
#include <vector>

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t random_letters = 6;  // as mkdtemp wants them

// File systems end names at 255 bytes.
std::string beginning_of(const std::string& stem) { return "." + stem.substr(0, 200) + ".part-"; }

bool is_temporary(const std::string& name, const std::string& beginning) {
    return name.size() == beginning.size() + random_letters && name.starts_with(beginning) &&
           std::all_of(name.end() - random_letters, name.end(),
                       [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
}

// Made by this user, as mkdtemp makes it; in a shared folder others may have put one that only looks like it.
bool is_own(int folder) {
    struct stat found {};
    return fstat(folder, &found) == 0 && found.st_uid == geteuid() &&
           (found.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

// The lock of a folder, which the system takes back when its process ends however it ends; -1 when another has it or
// the folder is another user's.
int locked(const fs::path& folder) {
    const int handle = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (handle >= 0 && (!is_own(handle) || flock(handle, LOCK_EX | LOCK_NB) != 0)) {
        close(handle);
        return -1;
    }
    return handle;
}

std::vector<fs::path> entries_of(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code status;
    for (fs::directory_iterator entry(folder, status), end; !status && entry != end;
         entry.increment(status)) {
        found.push_back(entry->path());
    }
    return found;
}

void put_back(const fs::path& from, const fs::path& to) {
    std::error_code status;
    for (const auto& file : entries_of(from)) {
        const auto place = to / file.filename();
        if (!fs::exists(fs::symlink_status(place, status))) {
            fs::rename(file, place, status);
        }
    }
}

}  // namespace

TemporaryFolder::TemporaryFolder(const fs::path& folder, const std::string& stem, const fs::path& target) {
    remove_abandoned(folder, stem);
    // Between its making and its locking another process may take it for abandoned.
    while (lock_ < 0) {
        auto name = (folder / (beginning_of(stem) + std::string(random_letters, 'X'))).string();
        if (mkdtemp(name.data()) == nullptr) {
            fail_to_write(target, system_reason());
        }
        path_ = name;
        lock_ = locked(path_);
    }
    std::error_code status;
    if (!fs::create_directory(old(), status)) {
        fs::remove_all(path_, status);
        close(lock_);
        fail_to_write(target, status ? status.message() : "its temporary folder is gone");
    }
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    close(lock_);
}

std::vector<std::string> finish_abandoned(const fs::path& folder) {
    std::vector<std::string> finished;
    for (const auto& entry : entries_of(folder)) {
        const auto name = entry.filename().string();
        const auto at = name.rfind(".part-");
        if (at == std::string::npos || at == 0 || !is_temporary(name, name.substr(0, at + 6)) ||
            !has_noted_moves(entry)) {
            continue;
        }
        if (const int lock = locked(entry); lock >= 0) {
            const auto of_entry = finish_moves(entry, folder);
            finished.insert(finished.end(), of_entry.begin(), of_entry.end());
            if (!of_entry.empty()) {
                std::error_code ignored;
                fs::remove_all(entry, ignored);
            }
            close(lock);
        }
    }
    return finished;
}

void remove_abandoned(const fs::path& folder, const std::string& stem) {
    for (const auto& entry : entries_of(folder)) {
        if (!is_temporary(entry.filename().string(), beginning_of(stem))) {
            continue;
        }
        if (const int lock = locked(entry); lock >= 0) {
            finish_moves(entry, folder);
            put_back(entry / "old", folder);
            std::error_code ignored;
            fs::remove_all(entry, ignored);
            close(lock);
        }
    }
}

}  // namespace viewer
