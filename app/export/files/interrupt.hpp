#pragma once

namespace viewer {

/// While one lives, SIGINT, SIGTERM and SIGHUP no longer end the program but are remembered, so that files half
/// written can be taken away. May be nested; the last one restores what was set before. Any thread.
class Interruptible {
public:
    Interruptible();
    ~Interruptible();
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;
};

/// Throws geodata::Error when the program was asked to stop since the outermost Interruptible began. Any thread.
void stop_if_interrupted();

}  // namespace viewer
