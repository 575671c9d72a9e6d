#pragma once

#include "app/window/export/export_work.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <future>
#include <optional>
#include <string>

namespace viewer {

/// One film or picture sequence being written in a thread of its own. Belongs to the thread of the window; its end
/// stops the film, which then leaves nothing.
class FilmJob {
public:
    FilmJob() = default;
    ~FilmJob() { cancelled_ = true; }  // and the film is waited for
    FilmJob(const FilmJob&) = delete;
    FilmJob& operator=(const FilmJob&) = delete;

    /// Only while none is being written.
    void begin(Film film, const std::filesystem::path& target, bool overwrite);
    bool running() const { return work_.valid(); }
    void cancel() { cancelled_ = true; }
    bool cancelled() const { return cancelled_; }

    /// What has been done so far.
    struct Progress {
        int done = 0;
        int all = 0;
        double seconds_left = 0;  ///< by the pace so far; 0 before the first picture
    };
    Progress progress() const;

    /// How it ended, once: one sentence, and whether the file is there.
    struct End {
        std::string sentence;
        bool written = false;
    };
    std::optional<End> take_end();

private:
    using Clock = std::chrono::steady_clock;
    void write(const Film& film, const std::filesystem::path& target, bool overwrite);

    std::atomic<bool> cancelled_ = false;
    std::atomic<int> done_ = 0;
    std::atomic<int> all_ = 0;
    Clock::time_point begun_;
    std::future<End> work_;  // last: it uses the others
};

/// `12 s left`, `3 min left`.
std::string time_left_text(double seconds);

}  // namespace viewer
