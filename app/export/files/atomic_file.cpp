#include "app/export/files/atomic_file.hpp"

#include "app/export/files/begun_moves.hpp"
#include "app/export/files/disk_file.hpp"
#include "app/export/files/interrupt.hpp"
#include "app/export/files/temporary_folder.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <system_error>
#include <utility>

namespace viewer {

namespace {

namespace fs = std::filesystem;

// Moves files one by one; unless all were moved, its end puts everything back. An old file has a second name meanwhile and
// stays in its place until the new one takes it, so that it is there also when nothing can be put back.
class Moves {
public:
    Moves(const TemporaryFolder& from, fs::path to) : from_(from), to_(std::move(to)) {}
    ~Moves() { put_back(); }
    Moves(const Moves&) = delete;
    Moves& operator=(const Moves&) = delete;

    void move(const std::string& name) {
        std::error_code status;
        if (fs::exists(to_ / name, status)) {
            fs::create_hard_link(to_ / name, from_.old() / name, status);
            if (status) {  // not every kind of disk gives a file two names
                rename(to_ / name, from_.old() / name, to_ / name);
            }
            kept_.push_back(name);
        }
        rename(from_.path() / name, to_ / name, to_ / name);
        done_.push_back(name);
    }
    /// Returns the names that could not be put back.
    std::vector<std::string> put_back() {
        std::vector<std::string> left;
        std::error_code status;
        for (const auto& name : done_) {
            const bool replaced = std::find(kept_.begin(), kept_.end(), name) != kept_.end();
            if (!replaced && !fs::remove(to_ / name, status)) {
                left.push_back(name);
            }
        }
        for (const auto& name : kept_) {
            fs::rename(from_.old() / name, to_ / name, status);
            if (status) {
                left.push_back(name);
            }
        }
        accept();
        return left;
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

    const TemporaryFolder& from_;
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

// Who may read a file stays as it was when the file is replaced.
void keep_rights(const fs::path& file, const fs::path& replaced) {
    struct stat found {};
    if (stat(replaced.c_str(), &found) == 0 && S_ISREG(found.st_mode)) {
        chmod(file.c_str(), found.st_mode & 07777);
    }
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
        fail_to_write(target, "there is a folder of that name; give another");
    }
    if (fs::exists(target, status) && !fs::is_regular_file(target, status)) {
        fail_to_write(target, "it is no ordinary file; give another name");
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
    const auto name = target.filename();
    write_files(
        target.parent_path(), {name.string()}, overwrite,
        [&](const fs::path& folder) { produce(folder / name); },
        [&](const fs::path& folder) { check(folder / name); });
}

std::function<void(const fs::path&)> naming(const fs::path& target,
                                            const std::function<void(const fs::path&)>& work) {
    return [target, work](const fs::path& path) {
        try {
            work(path);
        } catch (const geodata::Error& error) {
            fail_to_write(target, error.what());
        }
    };
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
                 const std::function<void(const fs::path&)>& check, const std::vector<std::string>& gone) {
    for (const auto& name : names) {
        require_writable(folder / name, overwrite);
    }
    const auto place = folder.empty() ? fs::path(".") : folder;
    const Interruptible until_done;
    const TemporaryFolder temporary(place, fs::path(names.front()).stem().string(), folder / names.front());
    produce(temporary.path());
    for (const auto& name : names) {
        flush_to_disk(temporary.path() / name, folder / name);
    }
    check(temporary.path());
    stop_if_interrupted();
    if (names.size() + gone.size() > 1) {
        note_moves(temporary.path(), place, names, gone);
    }
    Moves moves(temporary, place);
    try {
        for (const auto& name : names) {
            keep_rights(temporary.path() / name, folder / name);
            moves.move(name);
        }
    } catch (const geodata::Error& error) {
        const auto left = moves.put_back();
        if (left.empty()) {
            throw;
        }
        throw geodata::Error(
            fmt::format("{} The old {} could not be put back beside the others; write them all again.",
                        error.what(), geodata::enumerated(left)));
    }
    moves.accept();
    for (const auto& name : gone) {
        std::error_code status;
        if (!fs::remove(place / name, status)) {
            fail_to_write(folder / name, status.message());
        }
    }
}

void write_part(const fs::path& file, const std::string& content, const fs::path& target) {
    write_bytes(file, content, target);
    if (!holds(file, content)) {
        fail_to_write(target, "the disk kept only a part of it; free some space");
    }
}

}  // namespace viewer
