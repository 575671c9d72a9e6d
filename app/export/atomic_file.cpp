#include "app/export/atomic_file.hpp"

#include "app/export/disk_file.hpp"
#include "app/export/interrupt.hpp"
#include "app/export/part_files.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <system_error>

namespace viewer {

namespace {

namespace fs = std::filesystem;

// Removes the temporary file unless it was renamed away.
struct Temporary {
    fs::path path;
    explicit Temporary(const fs::path& target) : path(part_path(part_of_file(target))) {
        remove_abandoned_parts(part_of_file(target));
    }
    ~Temporary() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
};

}  // namespace

void fail_to_write(const fs::path& target, const std::string& why) {
    // Reasons of libraries may end as sentences of their own.
    const auto end = why.find_last_not_of(" .:\n");
    throw geodata::Error(fmt::format("{}: not written, {}.", target.string(), why.substr(0, end + 1)));
}

void require_writable(const fs::path& target, bool overwrite) {
    std::error_code status;
    if (fs::is_directory(target, status)) {
        fail_to_write(target, "it is a folder; give a file name");
    }
    if (!fs::is_directory(folder_of(target), status)) {
        fail_to_write(target, "its folder does not exist; create it first");
    }
    if (access(folder_of(target).c_str(), W_OK) != 0) {
        fail_to_write(target, "its folder is not writable; choose another");
    }
    if (!overwrite && fs::exists(target, status)) {
        fail_to_write(target, "it exists already; add --overwrite to replace it");
    }
}

void write_file(const fs::path& target, bool overwrite, const std::function<void(const fs::path&)>& produce,
                const std::function<void(const fs::path&)>& check) {
    require_writable(target, overwrite);
    const Interruptible until_done;
    const Temporary temporary(target);
    produce(temporary.path);
    flush_to_disk(temporary.path, target);
    check(temporary.path);
    stop_if_interrupted();
    if (std::rename(temporary.path.c_str(), target.c_str()) != 0) {
        fail_to_write(target, system_reason());
    }
}

void write_file(const fs::path& target, const std::string& content, bool overwrite) {
    write_file(
        target, overwrite, [&](const fs::path& file) { write_bytes(file, content, target); },
        [&](const fs::path& file) {
            std::error_code status;
            if (fs::file_size(file, status) != content.size() || status) {
                fail_to_write(target, "the disk kept only a part of it; free some space");
            }
        });
}

}  // namespace viewer
