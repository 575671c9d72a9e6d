#include "tools/benchmarks/frame/frames.hpp"
#include "tools/benchmarks/turns.hpp"

#include "app/state/viewer_state.hpp"
#include "app/window/window_loop.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace bench {

namespace {

using namespace viewer;
using Clock = std::chrono::steady_clock;

struct Idle {
    double cores = 0;  // share of one
    long frames = 0;
};

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

void live_for(ViewerWindow& window, double seconds) {
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    window.live([end] { return Clock::now() < end; });
}

Idle rest(const MapData& map, int seconds) {
    WindowStart start;
    start.state = initial_state(map);
    start.title = "frame benchmark";
    sf::RenderWindow opened;
    ViewerWindow window(map, start, opened);
    live_for(window, 2);  // the first frames
    const auto frames = window.frames();
    const double before = processor_seconds();
    live_for(window, seconds);
    return {(processor_seconds() - before) / seconds, window.frames() - frames};
}

// In a process of its own, so that only the window's work is counted.
Idle rest_in_child(const MapData& map, int seconds) {
    std::array<int, 2> ends{};
    Idle idle{1, -1};
    if (pipe(ends.data()) != 0) {
        return idle;
    }
    const pid_t child = fork();
    if (child == 0) {
        idle = rest(map, seconds);
        const bool sent = write(ends[1], &idle, sizeof idle) == sizeof idle;
        _exit(sent ? 0 : 1);
    }
    close(ends[1]);
    const bool came = read(ends[0], &idle, sizeof idle) == sizeof idle;
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return came ? idle : Idle{1, -1};
}

}  // namespace

bool measure_idle(const FrameSetting& setting, const MapData& map) {
    const auto idle = rest_in_child(map, setting.idle_seconds);
    fmt::print("\na window left alone for {} s\n", setting.idle_seconds);
    const bool still = print_target("B1", "frames drawn", static_cast<double>(idle.frames), 0, false);
    return print_target("B1", "percent of a core", 100 * idle.cores, 1, false) && still;
}

}  // namespace bench
