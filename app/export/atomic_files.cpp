#include "app/export/atomic_file.hpp"
#include "app/export/disk_file.hpp"
#include "app/export/interrupt.hpp"
#include "app/export/part_files.hpp"

#include <cstdio>
#include <system_error>
#include <utility>

namespace viewer {

namespace {

namespace fs = std::filesystem;

// The target's own folder holds the new files until all are there.
struct TemporaryFolder {
    fs::path path;
    TemporaryFolder(const fs::path& folder, const PartOf& part) : path(part_path(part)) {
        remove_abandoned_parts(part);
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

void write_files(const fs::path& folder, const std::vector<std::string>& names, bool overwrite,
                 const std::function<void(const fs::path&)>& produce,
                 const std::function<void(const fs::path&)>& check) {
    for (const auto& name : names) {
        require_writable(folder / name, overwrite);
    }
    const auto place = folder.empty() ? fs::path(".") : folder;
    const Interruptible until_done;
    const TemporaryFolder temporary(place, {place, fs::path(names.front()).stem().string(), {}});
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
