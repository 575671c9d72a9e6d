#include "app/export/part_files.hpp"

#include "app/export/atomic_file.hpp"
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

/// A process that has ended, so that no other has its number for a while.
pid_t ended_process() {
    const pid_t child = fork();
    if (child == 0) _exit(0);
    waitpid(child, nullptr, 0);
    return child;
}

/// The part that another process would have.
fs::path part_of_process(const PartOf& part, pid_t process) {
    auto name = part_path(part).filename().string();
    const auto own = "." + std::to_string(getpid()) + ".";
    return part.folder / name.replace(name.find(own), own.size(), "." + std::to_string(process) + ".");
}

fs::path left_behind(const fs::path& target, pid_t process) {
    const auto path = part_of_process(part_of_file(target), process);
    test::write_text(path, "half");
    return path;
}

}  // namespace

TEST_CASE("a new write removes what dead processes left of the same file") {
    const Folder folder;
    const auto left = left_behind(folder / "map.png", ended_process());
    test::write_text(left.string() + "-journal", "half");
    write_file(folder / "map.png", "whole", false);
    CHECK(test::read_file(folder / "map.png") == "whole");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("what a living process writes is left alone") {
    const Folder folder;
    const auto left = left_behind(folder / "map.png", getppid());
    write_file(folder / "map.png", "whole", false);
    CHECK(test::read_file(left) == "half");
}

TEST_CASE("so are the parts of other files and other hosts, and files that only look like parts") {
    const Folder folder;
    const auto process = ended_process();
    left_behind(folder / "plan.png", process);
    left_behind(folder / "map.svg", process);
    left_behind(folder / "map.1.png", process);
    const auto number = std::to_string(process);
    for (const std::string& name :
         std::vector<std::string>{".map." + number + ".part-0.png", ".map." + number + ".png",
                                  ".map.x.part.png", ".map.-1.part.png", "map." + number + ".part.png"})
        test::write_text(folder / name, "mine");
    write_file(folder / "map.png", "whole", false);
    CHECK(folder.file_count() == 9);
}

TEST_CASE("files that a killed process had moved out of the way come back") {
    const Folder folder;
    const PartOf part{folder.path(), "f-1", {}};
    const auto left = part_of_process(part, ended_process());
    fs::create_directories(left / "old");
    test::write_text(left / "old" / "f-1.png", "replaced already");
    test::write_text(left / "old" / "f-2.png", "not yet");
    test::write_text(folder / "f-1.png", "new");
    remove_abandoned_parts(part);
    CHECK(test::read_file(folder / "f-1.png") == "new");
    CHECK(test::read_file(folder / "f-2.png") == "not yet");
    CHECK(folder.file_count() == 2);
}

TEST_CASE("several files for one folder begin with the same cleaning") {
    const Folder folder;
    fs::create_directory(part_of_process({folder.path(), "f-1", {}}, ended_process()));
    write_files(
        folder.path(), {"f-1.png", "f-2.png"}, false,
        [&](const fs::path& staging) {
            for (const char* name : {"f-1.png", "f-2.png"}) test::write_text(staging / name, "new");
        },
        [](const fs::path&) {});
    CHECK(folder.file_count() == 2);
}
