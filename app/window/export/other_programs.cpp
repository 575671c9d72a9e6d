#include "app/window/export/other_programs.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

namespace viewer {

namespace {

constexpr auto clipboard_patience = std::chrono::seconds(3);
constexpr auto between = std::chrono::milliseconds(5);

/// A file in memory, closed at the end.
struct MemoryFile {
    int handle = memfd_create("picture", MFD_CLOEXEC);
    MemoryFile() = default;
    ~MemoryFile() {
        if (handle >= 0) {
            close(handle);
        }
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    bool hold(const std::string& bytes) const {
        std::size_t written = 0;
        while (handle >= 0 && written < bytes.size()) {
            const auto more = write(handle, bytes.data() + written, bytes.size() - written);
            if (more <= 0) {
                return false;
            }
            written += static_cast<std::size_t>(more);
        }
        return handle >= 0 && lseek(handle, 0, SEEK_SET) == 0;
    }
};

// What the program prints goes nowhere: one that stays behind to serve the clipboard must hold no terminal.
std::optional<pid_t> start(const std::vector<std::string>& command, int input) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> words;
    std::transform(command.begin(), command.end(), std::back_inserter(words),
                   [](const std::string& word) { return const_cast<char*>(word.c_str()); });
    words.push_back(nullptr);
    pid_t child = 0;
    const int failure = posix_spawnp(&child, words.front(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure == 0 ? std::optional(child) : std::nullopt;
}

bool ends_well(pid_t child) {
    const auto until = std::chrono::steady_clock::now() + clipboard_patience;
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > until) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return false;
        }
        std::this_thread::sleep_for(between);
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool copy_by_program(const std::string& png) {
    const bool wayland = std::getenv("WAYLAND_DISPLAY") != nullptr;
    return (wayland && feed_program(png, {"wl-copy", "--type", "image/png"})) ||
           feed_program(png, {"xclip", "-selection", "clipboard", "-target", "image/png", "-in"});
}

}  // namespace

bool feed_program(const std::string& bytes, const std::vector<std::string>& command) {
    const MemoryFile input;
    if (!input.hold(bytes)) {
        return false;
    }
    const auto child = start(command, input.handle);
    return child && ends_well(*child);
}

// The shell ends at once; what it starts goes on by itself and is nobody's child to wait for.
bool open_with_desktop(const std::string& address) {
    return feed_program(
        "", {"sh", "-c", "command -v xdg-open >/dev/null && (xdg-open \"$0\" >/dev/null 2>&1 &)", address});
}

void PictureClipboard::copy(std::string png) {
    if (copying_.valid()) {
        copying_.wait();
    }
    png_ = std::move(png);
    copying_ = std::async(std::launch::async, [this] { return copy_by_program(png_); });
}

std::optional<bool> PictureClipboard::take_end() {
    if (!copying_.valid() || copying_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        return std::nullopt;
    }
    return copying_.get();
}

}  // namespace viewer
