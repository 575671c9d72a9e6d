#pragma once

#include <future>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// Puts a PNG on the clipboard through `wl-copy` or `xclip`, since SFML's clipboard takes text alone. Never waits for
/// either: the picture is copied in a thread of its own.
class PictureClipboard {
public:
    /// A copy that is on its way is waited for.
    void copy(std::string png);
    bool busy() const { return copying_.valid(); }

    /// How it ended, once: whether the clipboard has the picture.
    std::optional<bool> take_end();
    /// The picture that was last copied.
    const std::string& png() const { return png_; }

private:
    std::string png_;
    std::future<bool> copying_;
};

/// Runs a program with those bytes as its input and waits for its end, at most three seconds. False when there is no
/// such program or it fails.
bool feed_program(const std::string& bytes, const std::vector<std::string>& command);

/// Opens a file, a folder or an address, `https://…`, with the program that the desktop keeps for it, beside this one. False
/// when the desktop has none to ask (xdg-open is missing).
bool open_with_desktop(const std::string& address);

}  // namespace viewer
