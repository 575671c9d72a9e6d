#pragma once

#include "tests/support/folder.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

// Other programs that open what ours has written.
namespace test {

/// What a shell command prints; its errors go nowhere.
inline std::string output_of(const std::string& command) {
    std::string text;
    auto* pipe = popen(("{ " + command + "; } 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) return text;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
    pclose(pipe);
    return text;
}

inline bool has_program(const std::string& name) { return !output_of("command -v " + name).empty(); }

}  // namespace test
