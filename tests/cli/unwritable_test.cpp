#include "tests/support/outputs.hpp"
#include "tests/support/small_disk.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <thread>

namespace fs = std::filesystem;

namespace {

/// One of every way in which files come about.
std::vector<test::Output> few_outputs() {
    std::vector<test::Output> few;
    for (const auto& output : test::outputs())
        for (const char* name : {"map.png", "map.tif", "placed.png", "film.mp4", "frame-##.png", "page.html",
                                 "all.gpkg", "all.shp", "all.xlsx"})
            if (output.name == name) few.push_back(output);
    return few;
}

void is_refused(const test::Run& result, const test::Output& output) {
    CAPTURE(output.name, result.err);
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
}

}  // namespace

TEST_CASE("a folder in the place of the file is refused and stays") {
    for (const auto& output : few_outputs()) {
        const test::Folder folder;
        const bool sequence = output.name.find('#') != std::string::npos;
        const auto place = folder / (sequence ? "frame-01.png" : output.name);
        fs::create_directory(place);
        is_refused(test::write_output(output, folder / output.name), output);
        CHECK(fs::is_directory(place));
        CHECK(folder.file_count() == 1);
    }
}

TEST_CASE("a target in a folder that is not there is refused") {
    for (const auto& output : few_outputs())
        is_refused(test::write_output(output, "/no/such/folder/" + output.name), output);
}

TEST_CASE("a target below a file is refused") {
    for (const auto& output : few_outputs()) {
        const test::Folder folder;
        test::write_text(folder / "file", "mine");
        is_refused(test::write_output(output, folder / ("file/" + output.name)), output);
        CHECK(test::read_file(folder / "file") == "mine");
    }
}

TEST_CASE("a disk that may only be read is refused") {
    for (const auto& output : few_outputs()) {
        const test::SmallDisk disk(1024, true);
        if (!disk.mounted()) return;
        is_refused(test::write_output(output, disk / output.name), output);
    }
}

TEST_CASE("SIGTERM leaves nothing behind") {
    const test::Folder folder;
    const auto target = (folder / "film.mp4").string();
    const pid_t child = fork();
    if (child == 0) {
        execl(TERRACHRON_PROGRAM, "terrachron", "animate", "-o", target.c_str(), "-q",
              static_cast<char*>(nullptr));
        _exit(127);
    }
    // Once the temporary file is there, the work has begun.
    for (int waited = 0; folder.file_count() == 0 && waited < 600; ++waited)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    REQUIRE(folder.file_count() == 1);
    kill(child, SIGTERM);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 1);
    CHECK(folder.file_count() == 0);
}

TEST_CASE("a frame that may not be replaced keeps all others from being written") {
    const test::Folder folder;
    test::write_text(folder / "frame-05.png", "mine");
    const auto result = test::run(
        {"animate", "--by", "change", "--size", "320x200", "-q", "-o", (folder / "frame-##.png").string()});
    CHECK(result.exit == 1);
    CHECK(folder.file_count() == 1);
    CHECK(test::read_file(folder / "frame-05.png") == "mine");
}
