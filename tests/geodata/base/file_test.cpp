#include "geodata/base/file.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

using namespace geodata;
using Catch::Matchers::Contains;

TEST_CASE("a file is read whole") {
    const test::Folder folder;
    const std::string content = std::string("a\0b\r\n", 5) + std::string(200'000, 'x');
    test::write_text(folder / "a.txt", content);
    CHECK(read_file(folder / "a.txt") == content);
    CHECK_NOTHROW(require_readable(folder / "a.txt"));
}

TEST_CASE("a pipe, a device and a folder are refused at once") {
    const test::Folder folder;
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    for (const auto& file :
         {folder / "pipe", std::filesystem::path("/dev/zero"), std::filesystem::path("/dev/null")}) {
        CAPTURE(file);
        CHECK_THROWS_WITH(read_file(file), Contains(file.string()) && Contains("no regular file"));
        CHECK_THROWS_AS(require_readable(file), Error);
    }
    CHECK_THROWS_WITH(read_file(folder.path()), Contains("this is a folder"));
}

TEST_CASE("a missing file is told as such") {
    CHECK_THROWS_WITH(read_file("/no/such/file"), Contains("/no/such/file: there is no such file"));
}

TEST_CASE("a file of more than the most is refused by its size") {
    const test::Folder folder;
    test::write_text(folder / "large", std::string(3 << 20, 'x'));
    CHECK_THROWS_WITH(read_file(folder / "large", 1 << 20), Contains("3 MB") && Contains("at most 1 MB"));
}
