#include "app/export/files/interrupt.hpp"

#include "geodata/base/error.hpp"

#include <array>
#include <csignal>
#include <cstddef>
#include <mutex>

namespace viewer {

namespace {

constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t asked_to_stop = 0;
std::mutex guard;  // of what stands below: the window writes a film beside its other files
int depth = 0;
std::array<struct sigaction, signals.size()> former;

void remember(int) { asked_to_stop = 1; }

}  // namespace

Interruptible::Interruptible() {
    const std::lock_guard lock(guard);
    if (depth++ > 0) {
        return;
    }
    asked_to_stop = 0;
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
    if (asked_to_stop != 0) {
        throw geodata::Error("Stopped before the end: nothing was written.");
    }
}

}  // namespace viewer
