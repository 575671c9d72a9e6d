#pragma once

#include <string>

namespace viewer {

/// An order that cannot be: a page, a day, a file name. Whoever took the order says so in its own words; on the command
/// line it is exit status 2.
struct UsageError {
    std::string sentence;
};

}  // namespace viewer
