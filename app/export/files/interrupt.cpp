#include "app/export/files/interrupt.hpp"

#include "geodata/base/error.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>
#include <mutex>

namespace viewer {

namespace {

constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};

// Set by a handler and read by every thread that writes; without a lock both may touch it.
std::atomic<bool> asked_to_stop = false;
static_assert(std::atomic<bool>::is_always_lock_free);
std::mutex guard;  // of what stands below: the window writes a film beside its other files
int depth = 0;
std::array<struct sigaction, signals.size()> former;

void remember(int) { asked_to_stop = true; }

}  // namespace

Interruptible::Interruptible() {
    const std::lock_guard lock(guard);
    if (depth++ > 0) {
        return;
    }
    asked_to_stop = false;
    struct sigaction action {};
    action.sa_handler = remember;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < signals.size(); ++i) {
        sigaction(signals[i], &action, &former[i]);
        if (former[i].sa_handler == SIG_IGN) {  // nohup
            sigaction(signals[i], &former[i], nullptr);
        }
    }
}

Interruptible::~Interruptible() {
    const std::lock_guard lock(guard);
    if (--depth > 0) {
        return;
    }
    for (std::size_t i = 0; i < signals.size(); ++i) {
        sigaction(signals[i], &former[i], nullptr);
    }
}

void stop_if_interrupted() {
    if (asked_to_stop) {
        throw geodata::Error("Stopped before the end: nothing was written.");
    }
}

}  // namespace viewer
