#pragma once

#include "tests/support/folder.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

// Whole outputs against files of tests/golden.
namespace test {

/// Compares with the golden file of that name. When they differ, leaves what was found and the difference beside
/// it; TERRACHRON_ACCEPT=1 in the environment takes what was found as the new golden file.
inline void check_golden(const std::string& name, const std::string& found) {
    const auto golden = std::filesystem::path(test::tests_folder) / "golden" / name;
    const auto out = golden.string() + ".out";
    const auto diff = golden.string() + ".diff";
    if (std::getenv("TERRACHRON_ACCEPT") != nullptr) {
        std::filesystem::create_directories(golden.parent_path());
        write_text(golden, found);
    }
    const auto expected = std::filesystem::exists(golden) ? read_file(golden) : std::string();
    std::filesystem::remove(out);
    std::filesystem::remove(diff);
    if (found == expected) return;
    write_text(out, found);
    const auto command = "diff -u '" + golden.string() + "' '" + out + "' > '" + diff + "' 2>&1";
    const int status = std::system(command.c_str());
    FAIL_CHECK(name << " differs from its golden file (diff says " << status << "); see " << diff
                    << "\nTo accept it: TERRACHRON_ACCEPT=1, run this test again.");
}

}  // namespace test
