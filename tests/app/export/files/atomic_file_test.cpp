#include "app/export/files/atomic_file.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

using namespace viewer;
using test::Folder;

namespace {

namespace fs = std::filesystem;

std::string refusal(const fs::path& target, bool overwrite) {
    try {
        write_file(target, "new", overwrite);
    } catch (const geodata::Error& error) {
        return error.what();
    }
    return "written";
}

bool one_sentence_about(const std::string& refused, const fs::path& target) {
    return refused.starts_with(target.string() + ": not written, ") && refused.ends_with('.') &&
           refused.find('\n') == std::string::npos;
}

}  // namespace

TEST_CASE("a file is written whole, and nothing is left beside it") {
    const Folder folder;
    const std::string content("a\0b\r\n\xFF", 6);
    write_file(folder / "map.png", content, false);
    CHECK(test::read_file(folder / "map.png") == content);
    CHECK(folder.file_count() == 1);
}

TEST_CASE("nothing is a content too") {
    const Folder folder;
    write_file(folder / "empty.csv", "", false);
    CHECK(fs::file_size(folder / "empty.csv") == 0);
}

TEST_CASE("an existing file is refused and stays as it is") {
    const Folder folder;
    test::write_text(folder / "map.png", "old");
    const auto refused = refusal(folder / "map.png", false);
    CHECK(one_sentence_about(refused, folder / "map.png"));
    CHECK(refused.find("--overwrite") != std::string::npos);
    CHECK(test::read_file(folder / "map.png") == "old");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("an existing file is replaced when that is wanted") {
    const Folder folder;
    test::write_text(folder / "map.png", "old and longer");
    CHECK(refusal(folder / "map.png", true) == "written");
    CHECK(test::read_file(folder / "map.png") == "new");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a missing folder is refused, not made") {
    const Folder folder;
    const auto target = folder.path() / "not" / "there.png";
    CHECK(one_sentence_about(refusal(target, false), target));
    CHECK(one_sentence_about(refusal(target, true), target));
    CHECK(folder.file_count() == 0);
}

TEST_CASE("a folder is no target, even to overwrite") {
    const Folder folder;
    fs::create_directory(folder / "map.png");
    CHECK(one_sentence_about(refusal(folder / "map.png", false), folder / "map.png"));
    CHECK(one_sentence_about(refusal(folder / "map.png", true), folder / "map.png"));
    CHECK(fs::is_directory(folder / "map.png"));
}

TEST_CASE("a folder that may not be written to is refused") {
    if (getuid() == 0) return;  // root may write everywhere
    const Folder folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(one_sentence_about(refusal(folder / "map.png", false), folder / "map.png"));
}

TEST_CASE("when producing fails the old file is intact and no half file is left") {
    const Folder folder;
    test::write_text(folder / "film.mp4", "old");
    const auto half = [](const fs::path& file) {
        test::write_text(file, "half");
        throw geodata::Error("the encoder stopped.");
    };
    CHECK_THROWS_AS(write_file(folder / "film.mp4", true, half, [](const fs::path&) {}), geodata::Error);
    CHECK(test::read_file(folder / "film.mp4") == "old");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("when the check fails the old file is intact and no half file is left") {
    const Folder folder;
    test::write_text(folder / "film.mp4", "old");
    const auto produce = [](const fs::path& file) { test::write_text(file, "broken"); };
    const auto refuse = [](const fs::path&) { throw geodata::Error("it cannot be read back."); };
    CHECK_THROWS_AS(write_file(folder / "film.mp4", true, produce, refuse), geodata::Error);
    CHECK(test::read_file(folder / "film.mp4") == "old");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a file is produced in a folder beside its target, by its name, and not in its place") {
    const Folder folder;
    const auto produce = [&](const fs::path& file) {
        CHECK(file.parent_path().parent_path() == folder.path());
        CHECK(file.filename() == "film.mp4");
        CHECK_FALSE(fs::exists(folder / "film.mp4"));
        test::write_text(file, "film");
    };
    write_file(folder / "film.mp4", false, produce, [](const fs::path&) {});
    CHECK(test::read_file(folder / "film.mp4") == "film");
}

TEST_CASE("what would be refused is known before any work") {
    const Folder folder;
    test::write_text(folder / "map.png", "old");
    CHECK_THROWS_AS(require_writable(folder / "map.png", false), geodata::Error);
    CHECK_NOTHROW(require_writable(folder / "map.png", true));
    CHECK_NOTHROW(require_writable(folder / "new.png", false));
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a target without a folder is in the working folder") {
    const Folder folder;
    const auto before = fs::current_path();
    fs::current_path(folder.path());
    write_file("map.png", "new", false);
    fs::current_path(before);
    CHECK(test::read_file(folder / "map.png") == "new");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a link is replaced by the file, or written through, but its target never half") {
    const Folder folder;
    test::write_text(folder / "real.png", "old");
    fs::create_symlink(folder / "real.png", folder / "link.png");
    write_file(folder / "link.png", "new", true);
    CHECK(test::read_file(folder / "link.png") == "new");
    const auto real = test::read_file(folder / "real.png");
    CHECK((real == "old" || real == "new"));
}

TEST_CASE("a replaced file is open to those who could read it before, and to no others") {
    const Folder folder;
    test::write_text(folder / "map.png", "old");
    fs::permissions(folder / "map.png", fs::perms{0640});
    write_file(folder / "map.png", "new", true);
    CHECK(fs::status(folder / "map.png").permissions() == fs::perms{0640});
}

TEST_CASE("a device or a pipe is no target, even to overwrite") {
    const Folder folder;
    REQUIRE(mkfifo((folder / "pipe.png").c_str(), 0600) == 0);
    CHECK(one_sentence_about(refusal(folder / "pipe.png", true), folder / "pipe.png"));
    CHECK(fs::is_fifo(folder / "pipe.png"));
}

TEST_CASE("while a file is written nobody else can look into it or put another in its place") {
    const Folder folder;
    const auto produce = [](const fs::path& file) {
        CHECK(fs::status(file.parent_path()).permissions() == fs::perms{0700});
        test::write_text(file, "film");
    };
    write_file(folder / "film.mp4", false, produce, [](const fs::path&) {});
}
