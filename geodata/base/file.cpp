#include "geodata/base/file.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text_check.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace geodata {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& what) {
    throw Error(fmt::format("{}: {}.", printable(file.string()), what));
}

class Handle {
public:
    explicit Handle(int number) : number_(number) {}
    ~Handle() {
        if (number_ >= 0) {
            close(number_);
        }
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    int number() const { return number_; }

private:
    int number_;
};

std::string size_text(std::uintmax_t bytes) {
    constexpr double mega = 1 << 20;
    return fmt::format("{:.0f} MB", static_cast<double>(bytes) / mega);
}

[[noreturn]] void fail_to_open(const std::filesystem::path& file, int reason) {
    if (reason == ENOENT || reason == ENOTDIR) {
        fail(file, "there is no such file; check the path");
    }
    if (reason == ENXIO) {  // a socket
        fail(file, "this is no regular file but a pipe, socket or device; give a file on a disk");
    }
    fail(file, fmt::format("the file cannot be read ({})",
                           std::error_code(reason, std::generic_category()).message()));
}

// Size in bytes. To open a pipe without waiting for its other end is what O_NONBLOCK does; files know nothing of it.
std::uintmax_t checked_size(const std::filesystem::path& file, int handle, std::uintmax_t most) {
    struct stat status {};
    if (handle < 0 || fstat(handle, &status) != 0) {
        fail_to_open(file, errno);
    }
    if (S_ISDIR(status.st_mode)) {
        fail(file, "this is a folder; give a file");
    }
    if (!S_ISREG(status.st_mode)) {
        fail(file, "this is no regular file but a pipe, socket or device; give a file on a disk");
    }
    const auto size = static_cast<std::uintmax_t>(status.st_size);
    if (size > most) {
        fail(file, fmt::format("the file has {}; at most {} are read", size_text(size), size_text(most)));
    }
    return size;
}

int opened(const std::filesystem::path& file) {
    return open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

// Some files, as those of /proc, hold more than their size says.
std::string content_of(const std::filesystem::path& file, int handle, std::uintmax_t expected,
                       std::uintmax_t most) {
    std::string content;
    content.reserve(expected);
    std::array<char, 1 << 16> block{};
    for (;;) {
        const auto got = ::read(handle, block.data(), block.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            fail_to_open(file, errno);
        }
        if (got == 0) {
            return content;
        }
        content.append(block.data(), static_cast<std::size_t>(got));
        if (content.size() > most) {
            fail(file, fmt::format("it goes on after {}, which is the most that is read", size_text(most)));
        }
    }
}

}  // namespace

std::string read_file(const std::filesystem::path& file, std::uintmax_t most) {
    const Handle handle(opened(file));
    const auto size = checked_size(file, handle.number(), most);
    return content_of(file, handle.number(), size, most);
}

std::string read_file_or_input(const std::filesystem::path& file, std::uintmax_t most) {
    return file == "-" ? content_of("standard input", STDIN_FILENO, 0, most) : read_file(file, most);
}

void require_readable(const std::filesystem::path& file, std::uintmax_t most) {
    const Handle handle(opened(file));
    checked_size(file, handle.number(), most);
}

}  // namespace geodata
