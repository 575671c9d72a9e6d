#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace viewer {

/// Files dropped on the window (X11, the XDND protocol), of which the window library knows nothing: what is dragged over the
/// window is told to a window of our own, which the protocol calls a proxy. On systems other than X11 nothing is ever
/// dropped.
class FileDrop {
public:
    /// `window` is the X11 window; it must outlive this.
    explicit FileDrop(unsigned long window);
    ~FileDrop();
    FileDrop(const FileDrop&) = delete;
    FileDrop& operator=(const FileDrop&) = delete;

    /// Answers who drags something over the window; the first of the files that were let go of since the last call. To
    /// be called several times a second.
    std::optional<std::filesystem::path> dropped();

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

/// The first file of a list of addresses as programs hand it over (`text/uri-list`): `file:///home/a%20b`. Nothing when it
/// names no file of this machine.
std::optional<std::filesystem::path> first_file_of(const std::string& uri_list);

}  // namespace viewer
