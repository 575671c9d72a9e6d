#include "app/window/export/desktop_open.hpp"

#include "app/window/export/picture_clipboard.hpp"

namespace viewer {

bool open_with_desktop(const std::filesystem::path& path) {
    return open_with_desktop(std::filesystem::absolute(path).string());
}

// The shell ends at once; what it starts goes on by itself and is nobody's child to wait for.
bool open_with_desktop(const std::string& address) {
    return feed_program(
        "", {"sh", "-c", "command -v xdg-open >/dev/null && (xdg-open \"$0\" >/dev/null 2>&1 &)", address});
}

}  // namespace viewer
