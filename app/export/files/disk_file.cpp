#include "app/export/files/disk_file.hpp"

#include "app/export/files/atomic_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace viewer {

namespace fs = std::filesystem;

std::string system_reason() { return std::error_code(errno, std::generic_category()).message(); }

fs::path folder_of(const fs::path& target) {
    return target.parent_path().empty() ? fs::path(".") : target.parent_path();
}

void flush_to_disk(const fs::path& file, const fs::path& target) {
    const int handle = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = handle >= 0 && fsync(handle) == 0;
    const auto reason = system_reason();
    if (handle >= 0) {
        close(handle);
    }
    if (!flushed) {
        fail_to_write(target, reason);
    }
}

void write_bytes(const fs::path& file, const std::string& content, const fs::path& target) {
    auto* stream = std::fopen(file.c_str(), "wb");
    if (stream == nullptr) {
        fail_to_write(target, system_reason());
    }
    const bool written = std::fwrite(content.data(), 1, content.size(), stream) == content.size();
    auto reason = system_reason();
    const bool closed = std::fclose(stream) == 0;
    if (!written || !closed) {
        fail_to_write(target, written ? system_reason() : reason);
    }
}

}  // namespace viewer
