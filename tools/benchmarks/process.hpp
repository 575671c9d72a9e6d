#pragma once

#include <string>
#include <vector>

namespace bench {

/// What a whole process took.
struct Ran {
    double seconds = 0;  ///< wall time from its start to its end
    double peak_mb = 0;  ///< resident memory at its highest
    int exit = -1;       ///< -1: ended by a signal
};

/// Runs a program found by PATH, waits for it, and keeps what it says in `log` (a path; overwritten).
Ran run_process(const std::vector<std::string>& command, const std::string& log);

/// The same, but a failure ends the benchmark with what the process said.
Ran run_or_die(const std::vector<std::string>& command, const std::string& log);

}  // namespace bench
