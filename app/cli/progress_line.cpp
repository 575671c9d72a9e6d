#include "app/cli/progress_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <utility>

namespace viewer {

namespace {

constexpr auto between = std::chrono::milliseconds(200);

std::string time_left(double seconds) {
    return seconds < 90 ? fmt::format("{:.0f} s left", seconds)
                        : fmt::format("{:.0f} min left", seconds / 60);
}

}  // namespace

ProgressLine::ProgressLine(const Streams& streams, bool shown, std::string unit)
    : streams_(streams), shown_(shown), unit_(std::move(unit)) {}

ProgressLine::~ProgressLine() {
    if (dirty_) {
        streams_.err << "\r\x1B[K" << std::flush;
    }
}

void ProgressLine::show(int done, int all) {
    const auto now = Clock::now();
    if (!shown_ || done == 0 || (done < all && now - last_ < between)) {
        return;
    }
    last_ = now;
    dirty_ = true;
    const double spent = std::chrono::duration<double>(now - begin_).count();
    const double left = spent / done * (all - done);
    streams_.err << fmt::format("\r\x1B[K{:3.0f} %  {} of {} {}  {}", 100.0 * done / all, done, all, unit_,
                                time_left(left))
                 << std::flush;
}

bool is_terminal(const Streams& streams) { return &streams.err == &std::cerr && isatty(STDERR_FILENO) == 1; }

}  // namespace viewer
