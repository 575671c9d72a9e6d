#include "app/window/session/session_file.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

using namespace viewer;
using namespace geodata;

namespace {

/// The program's memory in a folder of its own while it lives.
struct Home {
    test::Folder folder;
    Home() { setenv("XDG_STATE_HOME", folder.path().c_str(), 1); }
    ~Home() { unsetenv("XDG_STATE_HOME"); }
};

PlaneBox no_ground(const ViewerState&) { return {}; }

SavedSession session() {
    auto state = apply(initial_state(test::map()), GoToDay{test::day("1993-08-23")}, test::map());
    state.look.theme = ThemeName::dark;
    state.presentation = {Slide{}};
    state.presentation.front().day = test::day("1992-05-08");
    state.presentation.front().caption = "ours";
    return {state, true, {{"export.size", "1920x1080"}}, {}, {}};
}

}  // namespace

TEST_CASE("a session is there again with talk and choices") {
    const Home home;
    const auto file = session_file("/data/war");
    CHECK_FALSE(read_session(file, test::map()).has_value());
    write_session(file, session(), test::map(), no_ground);
    const auto kept = read_session(file, test::map());
    REQUIRE(kept.has_value());
    CHECK(kept->state == session().state);
    CHECK(kept->choices == session().choices);
}

TEST_CASE("what can be undone and done again is there again, with the talk of each step") {
    const Home home;
    const auto file = session_file("/data/war");
    auto kept = session();
    for (const char* day : {"1992-05-08", "1992-05-18"})
        kept.past.push_back(apply(initial_state(test::map()), GoToDay{test::day(day)}, test::map()));
    kept.future.push_back(kept.state);
    write_session(file, kept, test::map(), no_ground);
    const auto again = read_session(file, test::map());
    REQUIRE(again.has_value());
    CHECK(again->past == kept.past);
    CHECK(again->future == kept.future);
}

TEST_CASE("of very many steps the last hundred are kept") {
    const Home home;
    const auto file = session_file("/data/war");
    auto kept = session();
    for (int i = 0; i < 150; ++i)
        kept.past.push_back(
            apply(initial_state(test::map()), GoToDay{test::day("1992-05-08") + i}, test::map()));
    write_session(file, kept, test::map(), no_ground);
    const auto again = read_session(file, test::map());
    REQUIRE(again->past.size() == 100);
    CHECK(again->past.back() == kept.past.back());
}

TEST_CASE("two datasets have two sessions") {
    const Home home;
    CHECK(session_file("/data/war") != session_file("/other/war"));
    CHECK(session_file("/data/war").string().starts_with(home.folder.path().string()));
}

TEST_CASE("a session that cannot be read is told, not lost") {
    const Home home;
    const auto file = session_file("/data/war");
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << "{\"state\":";
    CHECK_THROWS_AS(read_session(file, test::map()), Error);
    CHECK(std::filesystem::exists(file));
}

TEST_CASE("a session of a newer version of the program is refused") {
    const Home home;
    const auto file = session_file("/data/war");
    write_session(file, session(), test::map(), no_ground);
    auto content = test::read_file(file);
    content.replace(content.find("\"format_version\": 1"), 19, "\"format_version\": 2");
    test::write_text(file, content);
    CHECK_THROWS_WITH(read_session(file, test::map()), Catch::Matchers::Contains("newer version"));
}

TEST_CASE("a session is nobody's but the user's") {
    const Home home;
    const auto file = session_file("/data/war");
    write_session(file, session(), test::map(), no_ground);
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::all) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a state of very many totals is read as it was written") {
    const Home home;
    const auto file = session_file("/data/war");
    auto kept = session();
    for (int i = 0; i < 300; ++i)
        kept.state.added_totals.push_back(std::to_string(1 + i % 90) +
                                          " % of azerbaijan as of 1992: nagorno-karabakh;kind=district");
    write_session(file, kept, test::map(), no_ground);
    CHECK(read_session(file, test::map())->state == kept.state);
}

TEST_CASE("a session that is nested without end is refused, not followed") {
    const Home home;
    const auto file = session_file("/data/war");
    std::filesystem::create_directories(file.parent_path());
    std::string presentation(100'000, '[');
    test::write_text(file, "{\"format_version\":1,\"state\":\"\",\"talk\":" + presentation +
                               std::string(100'000, ']') + "}");
    CHECK_THROWS_WITH(read_session(file, test::map()), Catch::Matchers::Contains("64 deep"));
}

TEST_CASE("two processes that remember datasets at the same time lose none") {
    const Home home;
    for (int i = 0; i < 8; ++i) std::filesystem::create_directory(home.folder / std::to_string(i));
    for (int i = 0; i < 8; ++i)
        if (fork() == 0) {
            remember_dataset(home.folder / std::to_string(i));
            _exit(0);
        }
    for (int i = 0; i < 8; ++i) wait(nullptr);
    CHECK(recent_datasets().size() == 8);
}

TEST_CASE("a relative XDG folder is ignored") {
    setenv("XDG_STATE_HOME", "somewhere", 1);
    CHECK(state_folder() == std::filesystem::path(std::getenv("HOME")) / ".local" / "state" / "terrachron");
    unsetenv("XDG_STATE_HOME");
}

TEST_CASE("recent datasets come newest first, each once, without those that are gone") {
    const Home home;
    for (const char* name : {"a", "b", "c"}) std::filesystem::create_directory(home.folder / name);
    for (const char* name : {"a", "b", "c", "a"}) remember_dataset(home.folder / name);
    std::filesystem::remove(home.folder / "b");
    const std::vector<std::filesystem::path> expected{home.folder / "a", home.folder / "c"};
    CHECK(recent_datasets() == expected);
}
