#pragma once

#include <string>
#include <vector>

// What is fed with bytes from anywhere: by libFuzzer in a build of its own (tools/fuzz), and by the tests with the corpus that
// lies beside this.
namespace fuzz {

struct Target {
    const char* name;
    /// Takes any bytes; whatever they are it returns, or throws geodata::Error inside itself.
    void (*run)(const std::string& bytes);
};

const std::vector<Target>& targets();
/// What needs the library of the window.
const std::vector<Target>& window_targets();

}  // namespace fuzz
