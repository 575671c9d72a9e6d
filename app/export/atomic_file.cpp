#include "app/export/atomic_file.hpp"

#include "app/export/interrupt.hpp"
#include "geodata/base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace viewer {

namespace {

namespace fs = std::filesystem;

std::string system_reason() { return std::error_code(errno, std::generic_category()).message(); }

// Removes the temporary file unless it was renamed away.
struct Temporary {
    fs::path path;
    explicit Temporary(const fs::path& target)
        : path(target.parent_path() /
               fmt::format(".{}.{}.part{}", target.stem().string(), getpid(), target.extension().string())) {}
    ~Temporary() {
        std::error_code ignored;
        fs::remove(path, ignored);
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

// The target's own folder holds the new files until all are there.
struct TemporaryFolder {
    fs::path path;
    explicit TemporaryFolder(const fs::path& folder) : path(folder / fmt::format(".{}.part", getpid())) {
        std::error_code status;
        fs::remove_all(path, status);
        if (!fs::create_directory(path, status) || !fs::create_directory(path / "old", status)) {
            fail_to_write(folder, status.message());
        }
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

// Moves files one by one; unless all were moved, its end puts everything back.
class Moves {
public:
    Moves(fs::path from, fs::path to) : from_(std::move(from)), to_(std::move(to)) {}
    ~Moves() {
        std::error_code ignored;
        for (const auto& name : done_) {
            fs::remove(to_ / name, ignored);
        }
        for (const auto& name : kept_) {
            fs::rename(from_ / "old" / name, to_ / name, ignored);
        }
    }
    Moves(const Moves&) = delete;
    Moves& operator=(const Moves&) = delete;

    void move(const std::string& name) {
        std::error_code status;
        if (fs::exists(to_ / name, status)) {
            rename(to_ / name, from_ / "old" / name, to_ / name);
            kept_.push_back(name);
        }
        rename(from_ / name, to_ / name, to_ / name);
        done_.push_back(name);
    }
    void accept() {
        done_.clear();
        kept_.clear();
    }

private:
    static void rename(const fs::path& from, const fs::path& to, const fs::path& target) {
        std::error_code status;
        fs::rename(from, to, status);
        if (status) {
            fail_to_write(target, status.message());
        }
    }

    fs::path from_;
    fs::path to_;
    std::vector<std::string> done_;
    std::vector<std::string> kept_;
};

bool holds(const fs::path& file, const std::string& content) {
    std::string found(content.size() + 1, '\0');
    auto* stream = std::fopen(file.c_str(), "rb");
    if (stream == nullptr) {
        return false;
    }
    found.resize(std::fread(found.data(), 1, found.size(), stream));
    std::fclose(stream);
    return found == content;
}

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

void write_files(const fs::path& folder, const std::vector<std::string>& names, bool overwrite,
                 const std::function<void(const fs::path&)>& produce,
                 const std::function<void(const fs::path&)>& check) {
    for (const auto& name : names) {
        require_writable(folder / name, overwrite);
    }
    const auto place = folder.empty() ? fs::path(".") : folder;
    const Interruptible until_done;
    const TemporaryFolder temporary(place);
    produce(temporary.path);
    for (const auto& name : names) {
        flush_to_disk(temporary.path / name, folder / name);
    }
    check(temporary.path);
    stop_if_interrupted();
    Moves moves(temporary.path, place);
    for (const auto& name : names) {
        moves.move(name);
    }
    moves.accept();
}

void write_part(const fs::path& file, const std::string& content, const fs::path& target) {
    write_bytes(file, content, target);
    if (!holds(file, content)) {
        fail_to_write(target, "the disk kept only a part of it; free some space");
    }
}

}  // namespace viewer
