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

TEST_CASE("colours and size of text are kept whatever the dataset, and only what was changed") {
    const Memory memory;
    ViewerState before;
    auto chosen = before;
    chosen.look.theme = ThemeName::dark;
    remember_look(chosen, before);
    auto next = chosen;
    next.text_scale = 1.5;
    remember_look(next, chosen);

    ViewerState other;
    other.text_scale = 2;
    other.look.reduced_motion = true;
    take_kept_look(other);
    CHECK(other.look.theme == ThemeName::dark);
    CHECK(other.text_scale == 1.5);
    CHECK(other.look.reduced_motion);
}

TEST_CASE("a look that was never chosen, or cannot be read, stays as the window has it") {
    const Memory memory;
    ViewerState state;
    state.look.theme = ThemeName::contrast;
    state.text_scale = 1.25;
    take_kept_look(state);
    CHECK(state.look.theme == ThemeName::contrast);
    std::filesystem::create_directories(memory.folder / "terrachron");
    test::write_text(memory.folder / "terrachron" / "settings.json",
                     R"({"colours": "plaid", "text": "large", "reduced motion": 1})");
    take_kept_look(state);
    CHECK(state.look.theme == ThemeName::contrast);
    CHECK(state.text_scale == 1.25);
    CHECK_FALSE(state.look.reduced_motion);
}
