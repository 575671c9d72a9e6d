#include "app/window/session/session_place.hpp"

#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <sys/wait.h>

#include <unistd.h>

#include <csignal>
#include <functional>

using namespace viewer;
using Catch::Matchers::Contains;

namespace {

/// What another process is told while this one holds what it holds.
std::string in_another_process(const std::function<std::string()>& asked) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto answer = asked();
        const auto written = write(ends[1], answer.data(), answer.size());
        _exit(written < 0);
    }
    close(ends[1]);
    std::string answer(1000, '\0');
    answer.resize(static_cast<std::size_t>(read(ends[0], answer.data(), answer.size())));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return answer;
}

}  // namespace

TEST_CASE("the first window keeps its session in the dataset's own file") {
    const test::Folder folder;
    const auto place = claim_session(folder / "sessions/war.json");
    CHECK(place.file == folder / "sessions/war.json");
    CHECK(place.notice.empty());
}

TEST_CASE("a second window begins with the session of the first and keeps one of its own") {
    const test::Folder folder;
    const auto file = folder / "sessions/war.json";
    const auto first = claim_session(file);
    test::write_text(file, "{}");
    const auto second = in_another_process([&] {
        const auto place = claim_session(file);
        return place.file.filename().string() + " " + place.begin_with.filename().string() + " " +
               place.notice;
    });
    CHECK_THAT(second, Contains("war-2.json war.json This dataset is open in another window"));
}

TEST_CASE("a window that ended by force leaves its place to the next") {
    const test::Folder folder;
    const auto file = folder / "sessions/war.json";
    in_another_process([&]() -> std::string {
        const auto place = claim_session(file);
        raise(SIGKILL);
        return "not reached";
    });
    CHECK(claim_session(file).file == file);
}

TEST_CASE("a session that cannot be read is set aside under a name that nothing has") {
    const test::Folder folder;
    for (const char* content : {"one", "two"}) {
        test::write_text(folder / "war.json", content);
        const auto place = set_aside(folder / "war.json");
        CHECK(test::read_file(place) == content);
        CHECK_FALSE(std::filesystem::exists(folder / "war.json"));
    }
    CHECK(test::read_file(folder / "war-unreadable-1.json") == "one");
    CHECK(test::read_file(folder / "war-unreadable-2.json") == "two");
}

TEST_CASE("the folder of the program's memory is the user's alone") {
    const test::Folder folder;
    make_private_folder(folder / "state/sessions");
    struct stat status {};
    REQUIRE(stat((folder / "state/sessions").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
}

TEST_CASE("what a second window kept is found once it is closed") {
    const test::Folder folder;
    const auto file = folder / "war.json";
    test::write_text(folder / "war-2.json", "{}");
    CHECK(left_sessions(file) == std::vector<std::filesystem::path>{folder / "war-2.json"});
    const FileLock open_window(folder / "war-2.json", FileLock::Wait::no);
    const auto seen = in_another_process([&] { return std::to_string(left_sessions(file).size()); });
    CHECK(seen == "0");
}
