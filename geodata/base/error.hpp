#pragma once

#include <stdexcept>
#include <string>

namespace geodata {

/// A failure to be told to the user in one sentence: it names the file, row and field where there are any,
/// and says what to do. Thrown where work cannot go on, caught once in the command line or the window.
/// Odd data is a finding, not an Error; a programming mistake is an assertion.
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& sentence) : std::runtime_error(sentence) {}
};

}  // namespace geodata
