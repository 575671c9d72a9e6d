#include "app/export/files/begun_moves.hpp"

#include "app/export/files/temporary_folder.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using test::Folder;

namespace fs = std::filesystem;

namespace {

/// A process was killed after it had moved the first of two files; `c.csv` was to be removed last.
fs::path killed_between(const Folder& folder) {
    for (const char* name : {"a.csv", "b.csv", "c.csv"}) test::write_text(folder / name, "old");
    const auto temporary = folder / ".a.part-aB3xY9";
    fs::create_directories(temporary / "old");
    for (const char* name : {"a.csv", "b.csv"}) test::write_text(temporary / name, "new");
    note_moves(temporary, folder.path(), {"a.csv", "b.csv"}, {"c.csv"});
    fs::create_hard_link(folder / "a.csv", temporary / "old" / "a.csv");
    fs::rename(temporary / "a.csv", folder / "a.csv");
    return temporary;
}

}  // namespace

TEST_CASE("a set of files that a killed process had begun to move is finished") {
    const Folder folder;
    killed_between(folder);
    CHECK(finish_abandoned(folder.path()) == std::vector<std::string>{"b.csv", "c.csv"});
    CHECK(test::read_file(folder / "a.csv") == "new");
    CHECK(test::read_file(folder / "b.csv") == "new");
    CHECK(folder.file_count() == 2);
}

TEST_CASE("a set of which somebody has changed a file since is left as it is") {
    const Folder folder;
    killed_between(folder);
    test::write_text(folder / "b.csv", "mine now");
    CHECK(finish_abandoned(folder.path()).empty());
    CHECK(test::read_file(folder / "b.csv") == "mine now");
    CHECK(test::read_file(folder / "c.csv") == "old");
}

TEST_CASE("a set of which an old file has made way already is finished") {
    const Folder folder;
    const auto temporary = killed_between(folder);
    fs::rename(folder / "b.csv", temporary / "old" / "b.csv");
    finish_abandoned(folder.path());
    CHECK(test::read_file(folder / "b.csv") == "new");
}

TEST_CASE("what was not whole yet is not moved") {
    const Folder folder;
    test::write_text(folder / "a.csv", "old");
    fs::create_directories(folder / ".a.part-aB3xY9" / "old");
    test::write_text(folder / ".a.part-aB3xY9" / "a.csv", "ne");
    CHECK(finish_abandoned(folder.path()).empty());
    CHECK(test::read_file(folder / "a.csv") == "old");
}

TEST_CASE("a note that names what lies elsewhere moves and removes nothing") {
    const Folder folder;
    fs::create_directory(folder / "data");
    test::write_text(folder / "other.txt", "mine");
    const auto temporary = folder / "data" / ".a.part-aB3xY9";
    fs::create_directory(temporary);
    note_moves(temporary, folder / "data", {}, {"../other.txt"});
    CHECK(finish_abandoned(folder / "data").empty());
    CHECK(test::read_file(folder / "other.txt") == "mine");
}

TEST_CASE("a folder that others may write to is not taken for one of this program") {
    const Folder folder;
    const auto temporary = killed_between(folder);
    fs::permissions(temporary, fs::perms::others_write, fs::perm_options::add);
    CHECK(finish_abandoned(folder.path()).empty());
    CHECK(test::read_file(folder / "b.csv") == "old");
}

TEST_CASE("the next write of the set finishes what was begun before it begins") {
    const Folder folder;
    killed_between(folder);
    remove_abandoned(folder.path(), "a");
    CHECK(test::read_file(folder / "b.csv") == "new");
    CHECK(folder.file_count() == 2);
}
