#pragma once

#include "app/cli/command.hpp"

#include <chrono>
#include <string>

namespace viewer {

/// One line on the error stream that tells how far long work has come and how long it will still take; drawn anew a
/// few times a second, and wiped at the end.
class ProgressLine {
public:
    /// Silent unless `shown`.
    ProgressLine(const Streams& streams, bool shown, std::string unit);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(int done, int all);

private:
    using Clock = std::chrono::steady_clock;
    const Streams& streams_;
    bool shown_;
    std::string unit_;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point last_;
    bool dirty_ = false;
};

/// True when the error stream is a terminal that a line may be redrawn on.
bool is_terminal(const Streams& streams);

}  // namespace viewer
