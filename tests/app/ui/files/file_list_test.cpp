#include "app/ui/files/file_list.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

std::vector<std::string> names_in(const test::Folder& folder, const FileFilter& filter) {
    std::vector<std::string> names;
    for (const auto& entry : list_folder(folder.path(), filter).entries) names.push_back(entry.name);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("folders stand before files, names without regard to case, numbers by value") {
    const test::Folder folder;
    for (const char* name : {"b.png", "A.png", "frame-10.png", "frame-9.png", "c.png"})
        test::write_text(folder / name, "x");
    std::filesystem::create_directory(folder / "zebra");
    std::filesystem::create_directory(folder / "Apple");
    CHECK(names_in(folder, {}) ==
          Names{"Apple", "zebra", "A.png", "b.png", "c.png", "frame-9.png", "frame-10.png"});
}

TEST_CASE("a filter shows its extensions in any case, and every folder") {
    const test::Folder folder;
    for (const char* name : {"a.png", "B.PNG", "c.svg", "png"}) test::write_text(folder / name, "x");
    std::filesystem::create_directory(folder / "deeper");
    CHECK(names_in(folder, {{".png"}, false}) == Names{"deeper", "a.png", "B.PNG"});
}

TEST_CASE("hidden files show only when they are asked for") {
    const test::Folder folder;
    test::write_text(folder / ".hidden", "x");
    test::write_text(folder / "seen", "x");
    CHECK(names_in(folder, {}) == Names{"seen"});
    CHECK(names_in(folder, {{}, true}) == Names{".hidden", "seen"});
}

TEST_CASE("a file tells its size") {
    const test::Folder folder;
    test::write_text(folder / "five", "12345");
    CHECK(list_folder(folder.path(), {}).entries.front().bytes == 5);
}

TEST_CASE("a folder that cannot be opened is told in one sentence that names it") {
    const test::Folder folder;
    test::write_text(folder / "file", "x");
    for (const char* name : {"file", "nowhere"}) {
        const auto list = list_folder(folder / name, {});
        CHECK(list.entries.empty());
        CHECK(list.problem.starts_with((folder / name).string() + " cannot be opened: "));
        CHECK(list.problem.ends_with("."));
    }
    CHECK(list_folder(folder.path(), {}).problem.empty());
}

TEST_CASE("the nearest folder that exists stands for one that does not") {
    const test::Folder folder;
    CHECK(existing_folder(folder / "gone" / "deeper") == folder.path());
    CHECK(existing_folder(folder.path()) == folder.path());
}
