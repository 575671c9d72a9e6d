#include "app/window/session/session_place.hpp"

#include "geodata/base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace viewer {

using geodata::Error;
namespace fs = std::filesystem;

namespace {

constexpr int most_windows = 50;

fs::path numbered(const fs::path& file, int number, const char* word = "") {
    return file.parent_path() /
           fmt::format("{}{}-{}{}", file.stem().string(), word, number, file.extension().string());
}

}  // namespace

FileLock::FileLock(const fs::path& file, Wait wait) {
    const auto beside = file.string() + ".lock";
    handle_ = open(beside.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    int taken = -1;
    while (handle_ >= 0 && (taken = flock(handle_, LOCK_EX | (wait == Wait::yes ? 0 : LOCK_NB))) != 0 &&
           errno == EINTR) {
    }
    if (handle_ >= 0 && taken != 0) {
        close(handle_);
        handle_ = -1;
    }
}

// The file stays: to remove it would take it from one who waits for it.
FileLock::~FileLock() {
    if (handle_ >= 0) {
        close(handle_);
    }
}

FileLock::FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

SessionPlace claim_session(const fs::path& file) {
    if (file.empty()) {
        return {{}, {}, FileLock({}, FileLock::Wait::no), {}};
    }
    make_private_folder(file.parent_path());
    for (int number = 1; number <= most_windows; ++number) {
        const auto place = number == 1 ? file : numbered(file, number);
        FileLock lock(place, FileLock::Wait::no);
        if (lock.held()) {
            std::error_code ignored;
            const bool own = fs::exists(place, ignored);
            auto notice = number == 1
                              ? std::string()
                              : std::string("This dataset is open in another window; each keeps a session of "
                                            "its own.");
            return {place, own ? place : file, std::move(lock), std::move(notice)};
        }
    }
    return {{}, {}, FileLock({}, FileLock::Wait::no), "The session of this window cannot be kept."};
}

std::vector<fs::path> left_sessions(const fs::path& file) {
    std::vector<fs::path> left;
    std::error_code ignored;
    for (int number = 2; number <= most_windows && !file.empty(); ++number) {
        const auto place = numbered(file, number);
        if (fs::exists(place, ignored) && FileLock(place, FileLock::Wait::no).held()) {
            left.push_back(place);
        }
    }
    return left;
}

fs::path set_aside(const fs::path& file) {
    for (int number = 1;; ++number) {
        const auto place = numbered(file, number, "-unreadable");
        // A second name is made first, which fails where there is one already; to rename would replace it.
        if (link(file.c_str(), place.c_str()) == 0) {
            unlink(file.c_str());
            return place;
        }
        if (errno != EEXIST) {
            throw Error(fmt::format("{}: this file can neither be read nor moved ({}).", file.string(),
                                    std::error_code(errno, std::generic_category()).message()));
        }
    }
}

void make_private_folder(const fs::path& folder) {
    std::error_code status;
    fs::create_directories(folder, status);
    if (status) {
        throw Error(fmt::format("{}: the folder cannot be made ({}).", folder.string(), status.message()));
    }
    fs::permissions(folder, fs::perms::owner_all, status);  // what is kept is nobody else's affair
}

}  // namespace viewer
