#pragma once

#include "tests/support/folder.hpp"

#include <sys/mount.h>
#include <sys/statvfs.h>

#include <map>

// A disk that fills up. Needs the right to mount, which root has.
namespace test {

class SmallDisk {
public:
    /// `kilobytes` in steps of four; without the right to mount, `mounted()` is false.
    explicit SmallDisk(long kilobytes, bool read_only = false) {
        const auto size = "size=" + std::to_string(kilobytes) + "k";
        mounted_ =
            mount("tmpfs", folder_.path().c_str(), "tmpfs", read_only ? MS_RDONLY : 0, size.c_str()) == 0;
    }
    ~SmallDisk() {
        if (mounted_) umount2(folder_.path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool mounted() const { return mounted_; }
    const std::filesystem::path& path() const { return folder_.path(); }
    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
    long used_kilobytes() const {
        struct statvfs state {};
        statvfs(folder_.path().c_str(), &state);
        return static_cast<long>((state.f_blocks - state.f_bfree) * state.f_frsize / 1024);
    }
    /// Every file with its bytes, hidden ones too.
    std::map<std::string, std::string> contents() const {
        std::map<std::string, std::string> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path()))
            files[entry.path().string()] = entry.is_regular_file() ? read_file(entry.path()) : "(folder)";
        return files;
    }

private:
    Folder folder_;
    bool mounted_ = false;
};

}  // namespace test
