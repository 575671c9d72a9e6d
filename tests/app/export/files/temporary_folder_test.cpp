#include "app/export/files/temporary_folder.hpp"

#include "app/export/files/atomic_file.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

using namespace viewer;
using test::Folder;

namespace fs = std::filesystem;

namespace {

/// What a process leaves that ends without clearing up.
fs::path left_behind(const Folder& folder, const std::string& stem) {
    const auto path = folder / ("." + stem + ".part-aB3xY9");
    fs::create_directories(path / "old");
    test::write_text(path / (stem + ".png"), "half");
    return path;
}

}  // namespace

TEST_CASE("a new write removes what dead processes left of the same file") {
    const Folder folder;
    left_behind(folder, "map");
    write_file(folder / "map.png", "whole", false);
    CHECK(test::read_file(folder / "map.png") == "whole");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("what a living process writes is left alone") {
    const Folder folder;
    const TemporaryFolder held(folder.path(), "map", folder / "map.png");
    test::write_text(held.path() / "map.png", "half");
    write_file(folder / "map.png", "whole", false);
    CHECK(test::read_file(held.path() / "map.png") == "half");
}

TEST_CASE("a process that was killed holds no lock any more") {
    const Folder folder;
    const pid_t child = fork();
    if (child == 0) {
        const TemporaryFolder held(folder.path(), "map", folder / "map.png");
        _exit(0);  // without an end of `held`
    }
    waitpid(child, nullptr, 0);
    CHECK(folder.file_count() == 1);
    write_file(folder / "map.png", "whole", false);
    CHECK(folder.file_count() == 1);
    CHECK(fs::exists(folder / "map.png"));
}

TEST_CASE("so are the folders of other files, and what only looks like one") {
    const Folder folder;
    left_behind(folder, "plan");
    left_behind(folder, "map.1");
    for (const char* name : {".map.part-aB3x", ".map.part-aB3xY9.png", ".map.part-aB3xY9", "map.part-aB3xY9",
                             ".map.part-aB-xY9"}) {
        test::write_text(folder / name, "mine");
    }
    write_file(folder / "map.png", "whole", false);
    CHECK(folder.file_count() == 8);
}

TEST_CASE("a link in the place of a temporary folder is not followed") {
    const Folder folder, elsewhere;
    test::write_text(elsewhere / "mine", "mine");
    fs::create_directory_symlink(elsewhere.path(), folder / ".map.part-aB3xY9");
    write_file(folder / "map.png", "whole", false);
    CHECK(test::read_file(elsewhere / "mine") == "mine");
}

TEST_CASE("files that a killed process had moved out of the way come back") {
    const Folder folder;
    const auto left = left_behind(folder, "f-1");
    test::write_text(left / "old" / "f-1.png", "replaced already");
    test::write_text(left / "old" / "f-2.png", "not yet");
    test::write_text(folder / "f-1.png", "new");
    remove_abandoned(folder.path(), "f-1");
    CHECK(test::read_file(folder / "f-1.png") == "new");
    CHECK(test::read_file(folder / "f-2.png") == "not yet");
    CHECK(folder.file_count() == 2);
}

TEST_CASE("several files for one folder begin with the same cleaning") {
    const Folder folder;
    left_behind(folder, "f-1");
    write_files(
        folder.path(), {"f-1.png", "f-2.png"}, false,
        [&](const fs::path& staging) {
            for (const char* name : {"f-1.png", "f-2.png"}) {
                test::write_text(staging / name, "new");
            }
        },
        [](const fs::path&) {});
    CHECK(folder.file_count() == 2);
}

TEST_CASE("a temporary folder that cannot be made is told with the target") {
    CHECK_THROWS_WITH(TemporaryFolder("/proc", "map", "/proc/map.png"),
                      Catch::StartsWith("/proc/map.png: not written, "));
}
