#include "geodata/io/plain/file_window.hpp"

#include "geodata/io/plain/plain_values.hpp"

#include <algorithm>
#include <cstring>

namespace geodata {

namespace {

constexpr std::size_t window_size = std::size_t{1} << 18;

}  // namespace

FileWindow::FileWindow(const std::filesystem::path& file) {
    std::error_code status;
    require_plain(std::filesystem::is_regular_file(file, status));
    unread_ = std::filesystem::file_size(file, status);
    require_plain(!status);
    // Reads go into the window at once.
    file_.rdbuf()->pubsetbuf(nullptr, 0);
    file_.open(file, std::ios::binary);
    require_plain(file_.is_open());
}

const std::uint8_t* FileWindow::peek(std::size_t count) {
    require_plain(count <= left());
    if (held_ < count) {
        fill(count);
    }
    return window_.data() + at_;
}

const std::uint8_t* FileWindow::take(std::size_t count) {
    const auto* bytes = peek(count);
    at_ += count;
    held_ -= count;
    return bytes;
}

void FileWindow::skip(std::uintmax_t count) {
    require_plain(count <= left());
    while (count > 0) {
        const auto part = static_cast<std::size_t>(std::min<std::uintmax_t>(count, window_size));
        take(part);
        count -= part;
    }
}

void FileWindow::fill(std::size_t count) {
    if (window_.size() < count) {
        window_.resize(std::max(count, window_size));
    }
    std::memmove(window_.data(), window_.data() + at_, held_);
    at_ = 0;
    const auto wanted = std::min<std::uintmax_t>(window_.size() - held_, unread_);
    file_.read(reinterpret_cast<char*>(window_.data() + held_), static_cast<std::streamsize>(wanted));
    require_plain(file_.good());
    held_ += static_cast<std::size_t>(wanted);
    unread_ -= wanted;
}

}  // namespace geodata
