#include "app/window/session/user_settings.hpp"

#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace viewer;

namespace {

/// The program's memory in a folder of its own while it lives.
struct Memory {
    test::Folder folder;
    Memory() { setenv("XDG_STATE_HOME", folder.path().c_str(), 1); }
    ~Memory() { unsetenv("XDG_STATE_HOME"); }
};

}  // namespace

TEST_CASE("somebody new is welcomed once") {
    const Memory memory;
    CHECK_FALSE(was_welcomed());
    remember_welcome();
    CHECK(was_welcomed());
}

TEST_CASE("settings that cannot be read are those of somebody new, and other settings stay") {
    const Memory memory;
    std::filesystem::create_directories(memory.folder / "terrachron");
    const auto file = memory.folder / "terrachron" / "settings.json";
    test::write_text(file, "[[[");
    CHECK_FALSE(was_welcomed());
    test::write_text(file, R"({"later": 7})");
    remember_welcome();
    CHECK(was_welcomed());
    CHECK(test::read_file(file).find("later") != std::string::npos);
}
