#include "tests/support/outputs.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

namespace {

/// One of every way in which files come about; all of them where TERRACHRON_DISK_CASES=all asks for it.
std::vector<test::Output> written_outputs() {
    const char* wanted = std::getenv("TERRACHRON_DISK_CASES");
    std::vector<test::Output> chosen;
    for (const auto& output : test::outputs())
        for (const char* name : {"map.png", "film.gif", "page.html", "all.gpkg", "all.shp", "all.xlsx"})
            if (wanted != nullptr || output.name == name) {
                chosen.push_back(output);
                break;
            }
    return chosen;
}

/// What a run on a broken disk left.
struct Left {
    test::Run run;
    std::string content;
    std::size_t files = 0;
};

Left on_broken_disk(const test::Output& output, const std::string& call, int after) {
    const test::Folder folder;
    const auto target = folder / output.name;
    const bool sequence = output.name.find('#') != std::string::npos;
    if (!sequence) test::write_text(target, "old");
    auto arguments = output.command;
    arguments.insert(arguments.end(), {"-o", target.string()});
    Left left;
    left.run = test::run(arguments, {{"LD_PRELOAD", test::failing_disk_file},
                                     {"FAIL_BELOW", folder.path().string() + "/"},
                                     {"FAIL_CALL", call},
                                     {"FAIL_AFTER", std::to_string(after)}});
    left.content = sequence ? "old" : test::read_file(target);
    left.files = folder.file_count();
    return left;
}

}  // namespace

TEST_CASE(
    "whichever call fails on a disk, the old file stays or the new one is whole, and nothing is left over") {
    for (const auto& output : written_outputs())
        for (const char* call : {"write", "fsync", "rename", "close"})
            for (const int after : {0, 2}) {
                const auto left = on_broken_disk(output, call, after);
                CAPTURE(output.name, call, after, left.run.err, left.files);
                if (left.run.exit == 0) {
                    CHECK(left.run.err.empty());
                    CHECK((left.content != "old" || output.name.find('#') != std::string::npos));
                    continue;
                }
                CHECK(left.run.exit == 1);
                CHECK(test::is_one_sentence(left.run.err));
                // Of a set of files some may be new already when no call to rename works any more: then it is said.
                if (left.run.err.find("could not be put back") == std::string::npos) {
                    CHECK((left.content == "old"));
                    CHECK(left.files <= 1);
                } else {
                    CHECK(std::string(call) == "rename");
                }
            }
}

TEST_CASE("a disk that does not take what is written is never told as success") {
    for (const auto& output : written_outputs()) {
        const auto left = on_broken_disk(output, "write", 0);
        CAPTURE(output.name, left.run.err);
        CHECK(left.run.exit == 1);
    }
}
