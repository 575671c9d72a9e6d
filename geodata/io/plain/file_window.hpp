#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

namespace geodata {

/// Reads a file from front to back through a window that is used again for the bytes to come: what was read stays in the
/// processor's cache, and no second copy of a large file takes memory. (A file mapped into memory would end the
/// program when another one cuts it short.) Throws NotPlain for what cannot be read.
class FileWindow {
public:
    explicit FileWindow(const std::filesystem::path& file);

    std::uintmax_t left() const { return held_ + unread_; }

    /// The next bytes, which stay next; at an address that can be divided by 4 as long as all that was taken could.
    /// They last until the next call.
    const std::uint8_t* peek(std::size_t count);
    /// The next bytes, behind which reading goes on.
    const std::uint8_t* take(std::size_t count);
    void skip(std::uintmax_t count);

private:
    void fill(std::size_t count);

    std::ifstream file_;
    std::uintmax_t unread_ = 0;
    std::vector<std::uint8_t> window_;
    std::size_t at_ = 0;    // in the window
    std::size_t held_ = 0;  // from there on
};

}  // namespace geodata
