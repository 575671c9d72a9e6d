#include "geodata/geometry/work_limit.hpp"

#include "geodata/base/error.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <ctime>
#include <mutex>
#include <stdexcept>

namespace geodata::geos {

namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds at_least{8};
constexpr Seconds each_corner{50e-6};

thread_local Seconds allowed{0};  // none while it is 0
thread_local Seconds begun{0};
thread_local unsigned asked = 0;

Seconds processor_time() {
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

bool passed() { return allowed > Seconds{0} && processor_time() - begun > allowed; }

// GEOS calls it between two steps of its work; what it throws ends the work as if GEOS itself had failed. GEOS' own
// flag to stop is one for all threads.
void stop_when_passed() {
    constexpr unsigned between_looks = 16;  // the clock takes longer than such a step
    if (++asked % between_looks == 0 && passed()) {
        throw std::runtime_error("the limit of work is passed");
    }
}

}  // namespace

WorkLimit::WorkLimit(std::size_t corners)
    : WorkLimit(at_least + static_cast<double>(corners) * each_corner) {}

WorkLimit::WorkLimit(std::chrono::duration<double> most) : outer_(allowed == Seconds{0}) {
    static std::once_flag registered;
    std::call_once(registered, [] { GEOS_interruptRegisterCallback(stop_when_passed); });
    if (outer_) {
        begun = processor_time();
        allowed = most;
    }
}

WorkLimit::~WorkLimit() {
    if (outer_) {
        allowed = Seconds{0};
    }
}

void require_within_work_limit() {
    if (passed()) {
        throw Error(
            fmt::format("The outlines cross each other so often that comparing them takes more than {:.0f} "
                        "seconds; leave out copies or draw them anew.",
                        allowed.count()));
    }
}

}  // namespace geodata::geos
