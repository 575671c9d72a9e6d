#include "app/export/part_files.hpp"

#include "app/export/disk_file.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

namespace viewer {

namespace {

namespace fs = std::filesystem;

// A number of a process has a meaning on one host only, and there in one container.
const std::string& host_word() {
    static const std::string word = [] {
        std::array<char, 256> name{};
        gethostname(name.data(), name.size() - 1);
        std::error_code ignored;
        const auto space = fs::read_symlink("/proc/self/ns/pid", ignored).string();
        return fmt::format("{:08x}",
                           static_cast<std::uint32_t>(std::hash<std::string>{}(name.data() + space)));
    }();
    return word;
}

// The process that a part is of, if it is one of this thing on this host.
std::optional<pid_t> writer_of(std::string_view name, const PartOf& part) {
    const auto before = fmt::format(".{}.", part.stem);
    const auto after = fmt::format(".part-{}{}", host_word(), part.extension);
    if (!name.starts_with(before)) {
        return std::nullopt;
    }
    name.remove_prefix(before.size());
    pid_t process = 0;
    const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), process);
    name.remove_prefix(static_cast<std::size_t>(end - name.data()));
    // A library may have put files of its own beside it, with more behind the name.
    return failed == std::errc() && process > 0 && name.starts_with(after) ? std::optional(process)
                                                                           : std::nullopt;
}

bool lives(pid_t process) { return kill(process, 0) == 0 || errno == EPERM; }

void put_back(const fs::path& from, const fs::path& to) {
    std::error_code status;
    std::vector<fs::path> kept;
    for (fs::directory_iterator entry(from, status), end; !status && entry != end; entry.increment(status)) {
        kept.push_back(entry->path());
    }
    for (const auto& file : kept) {
        const auto place = to / file.filename();
        if (!fs::exists(fs::symlink_status(place, status))) {
            fs::rename(file, place, status);
        }
    }
}

std::vector<fs::path> abandoned_parts(const PartOf& part) {
    std::vector<fs::path> found;
    std::error_code status;
    for (fs::directory_iterator entry(part.folder, status), end; !status && entry != end;
         entry.increment(status)) {
        const auto writer = writer_of(entry->path().filename().string(), part);
        if (writer && !lives(*writer)) {
            found.push_back(entry->path());
        }
    }
    return found;
}

}  // namespace

PartOf part_of_file(const fs::path& target) {
    return {folder_of(target), target.stem().string(), target.extension().string()};
}

fs::path part_path(const PartOf& part) {
    return part.folder / fmt::format(".{}.{}.part-{}{}", part.stem, getpid(), host_word(), part.extension);
}

void remove_abandoned_parts(const PartOf& part) {
    for (const auto& abandoned : abandoned_parts(part)) {
        std::error_code ignored;
        if (fs::is_directory(fs::symlink_status(abandoned, ignored))) {
            put_back(abandoned / "old", part.folder);
        }
        fs::remove_all(abandoned, ignored);
    }
}

}  // namespace viewer
