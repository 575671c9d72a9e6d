#include "app/export/atomic_file.hpp"

#include "geodata/base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace viewer {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& target, const std::string& why) {
    throw geodata::Error(fmt::format("{}: not written, {}.", target.string(), why));
}

std::string system_reason() { return std::error_code(errno, std::generic_category()).message(); }

// Removes the temporary file unless it was renamed away.
struct Temporary {
    fs::path path;
    explicit Temporary(const fs::path& target)
        : path(target.parent_path() /
               fmt::format(".{}.{}.part{}", target.stem().string(), getpid(), target.extension().string())) {}
    ~Temporary() {
        std::error_code ignored;
        fs::remove_all(path, ignored); // a dataset folder has files in it
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
};

fs::path folder_of(const fs::path& target) {
    return target.parent_path().empty() ? fs::path(".") : target.parent_path();
}

// A full disk may show only here.
void flush_to_disk(const fs::path& file, const fs::path& target) {
    const int handle = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = handle >= 0 && fsync(handle) == 0;
    const auto reason = system_reason();
    if (handle >= 0) {
        close(handle);
    }
    if (!flushed) {
        fail(target, reason);
    }
}

void write_bytes(const fs::path& file, const std::string& content, const fs::path& target) {
    auto* stream = std::fopen(file.c_str(), "wb");
    if (stream == nullptr) {
        fail(target, system_reason());
    }
    const bool written = std::fwrite(content.data(), 1, content.size(), stream) == content.size();
    auto reason = system_reason();
    const bool closed = std::fclose(stream) == 0;
    if (!written || !closed) {
        fail(target, written ? system_reason() : reason);
    }
}

}  // namespace

void require_writable(const fs::path& target, bool overwrite) {
    std::error_code status;
    if (fs::is_directory(target, status)) {
        fail(target, "it is a folder; give a file name");
    }
    if (!fs::is_directory(folder_of(target), status)) {
        fail(target, "its folder does not exist; create it first");
    }
    if (access(folder_of(target).c_str(), W_OK) != 0) {
        fail(target, "its folder is not writable; choose another");
    }
    if (!overwrite && fs::exists(target, status)) {
        fail(target, "it exists already; add --overwrite to replace it");
    }
}

void write_file(const fs::path& target, bool overwrite, const std::function<void(const fs::path&)>& produce,
                const std::function<void(const fs::path&)>& check) {
    require_writable(target, overwrite);
    const Temporary temporary(target);
    produce(temporary.path);
    flush_to_disk(temporary.path, target);
    check(temporary.path);
    if (std::rename(temporary.path.c_str(), target.c_str()) != 0) {
        fail(target, system_reason());
    }
}

void write_file(const fs::path& target, const std::string& content, bool overwrite) {
    write_file(
        target, overwrite, [&](const fs::path& file) { write_bytes(file, content, target); },
        [&](const fs::path& file) {
            std::error_code status;
            if (fs::file_size(file, status) != content.size() || status) {
                fail(target, "the disk kept only a part of it; free some space");
            }
        });
}

}  // namespace viewer
