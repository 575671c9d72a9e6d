#pragma once

#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace viewer {

/// An order that cannot be: a page, a day, a file name. Whoever took the order says so in its own words; on the command
/// line it is exit status 2.
struct UsageError {
    std::string sentence;
};

/// Throws the UsageError `FIELD must be TAKES, found 'TEXT'.`, with what was most likely meant of the words that are known.
[[noreturn]] inline void refuse_value(const std::string& field, const std::string& takes,
                                      const std::string& text, const std::vector<std::string>& known = {}) {
    throw UsageError{
        fmt::format("{} must be {}, found '{}'.{}", field, takes, text, geodata::did_you_mean(text, known))};
}

}  // namespace viewer
