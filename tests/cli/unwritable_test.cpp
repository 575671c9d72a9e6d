#include "tests/support/outputs.hpp"
#include "tests/support/small_disk.hpp"
#include "tests/support/tools.hpp"
#include "tests/support/where.hpp"

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
                                 "handout.pdf", "series", "all.gpkg", "all.shp", "all.xlsx"})
            if (output.name == name) few.push_back(output);
    return few;
}

void is_refused(const test::Run& result, const test::Output& output) {
    CAPTURE(output.name, output.command, result.err);
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
}

/// The program at work, its words in a file of another folder.
class Working {
public:
    explicit Working(std::vector<std::string> words) {
        words.insert(words.begin(), "terrachron");
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const auto err = (words_ / "err").string();
        child_ = fork();
        if (child_ == 0) {
            dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
            execv(test::program_file, arguments.data());
            _exit(127);
        }
    }
    /// Until something besides what was there before stands in the folder: then the work has begun.
    bool begins_in(const test::Folder& folder, std::size_t before) const {
        for (int waited = 0; waited < 1200; ++waited) {
            if (folder.file_count() > before) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(25));
        }
        return false;
    }
    void send(int signal) const { kill(child_, signal); }
    /// Exit status, or -1 after a signal that ended it.
    int end() {
        int status = 0;
        waitpid(child_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::string said() const { return test::read_file(words_ / "err"); }

private:
    test::Folder words_;
    pid_t child_ = 0;
};

/// Long enough to be disturbed.
std::vector<std::string> long_film(const fs::path& target) {
    return {"animate", "-q", "--overwrite", "-o", target.string()};
}

}  // namespace

TEST_CASE("a folder in the place of the file is refused and stays") {
    for (const auto& output : test::outputs()) {
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
    for (const auto& output : test::outputs())
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
        if (!disk.mounted()) {
            WARN("nothing can be mounted here: the read-only disk was not tried");
            return;
        }
        is_refused(test::write_output(output, disk / output.name), output);
    }
}

TEST_CASE("a folder without the right to write is refused") {
    // Root may write everywhere, so another user is asked to.
    if (geteuid() != 0 || !test::has_program("setpriv")) {
        WARN("not root, or no setpriv: the read-only folder was not tried");
        return;
    }
    for (const auto& output : few_outputs()) {
        const test::Folder folder;
        test::write_text(folder / output.name, "old");
        fs::permissions(folder.path(), fs::perms{0555});
        std::string command = "cd /tmp && HOME=/tmp setpriv --reuid 65534 --regid 65534 --clear-groups '" +
                              std::string(test::program_file) + "'";
        for (const auto& word : output.command) command += " '" + word + "'";
        command += " -o '" + (folder / output.name).string() + "' 2>&1; echo \"exit $?\"";
        const auto said = test::output_of(command);
        CAPTURE(command, said);
        CHECK(said.ends_with("exit 1\n"));
        CHECK(test::is_one_sentence(said.substr(0, said.rfind("exit"))));
        CHECK(test::read_file(folder / output.name) == "old");
        CHECK(folder.file_count() == 1);
    }
}

TEST_CASE("a signal that asks for the end leaves nothing behind") {
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        for (const char* name : {"film.mp4", "film.webm", "film.gif", "frame-####.png"}) {
            CAPTURE(signal, name);
            const test::Folder folder;
            test::write_text(folder / "film.mp4", "old");
            Working work(long_film(folder / name));
            REQUIRE(work.begins_in(folder, 1));
            work.send(signal);
            CHECK(work.end() == 1);
            CHECK(test::is_one_sentence(work.said()));
            CHECK(folder.file_count() == 1);
            CHECK(test::read_file(folder / "film.mp4") == "old");
        }
}

TEST_CASE("a killed process leaves the old file, and no part of a new one in its place") {
    for (const char* name : {"film.mp4", "frame-####.png"}) {
        CAPTURE(name);
        const test::Folder folder;
        test::write_text(folder / "film.mp4", "old");
        Working work(long_film(folder / name));
        REQUIRE(work.begins_in(folder, 1));
        work.send(SIGKILL);
        CHECK(work.end() == -1);
        CHECK(test::read_file(folder / "film.mp4") == "old");
        CHECK_FALSE(fs::exists(folder / "frame-0001.png"));
        for (const auto& entry : fs::directory_iterator(folder.path())) {
            const auto left = entry.path().filename().string();
            CAPTURE(left);
            CHECK((left == "film.mp4" || (left.starts_with(".") && left.find(".part") != std::string::npos)));
        }
    }
}

TEST_CASE("what a killed process left is gone after the next write to the same name") {
    for (const char* name : {"film.gif", "frame-####.png"}) {
        CAPTURE(name);
        const test::Folder folder;
        Working killed(long_film(folder / name));
        REQUIRE(killed.begins_in(folder, 0));
        killed.send(SIGKILL);
        killed.end();
        REQUIRE(folder.file_count() == 1);
        const auto left = fs::directory_iterator(folder.path())->path();
        REQUIRE(left.filename().string().starts_with("."));
        CHECK(test::run(
                  {"animate", "-q", "--by", "change", "--size", "320x200", "-o", (folder / name).string()})
                  .exit == 0);
        CHECK_FALSE(fs::exists(left));
    }
}

TEST_CASE("a second process leaves alone what the first is still writing") {
    const test::Folder folder;
    Working first(long_film(folder / "film.gif"));
    REQUIRE(first.begins_in(folder, 0));
    const auto part = fs::directory_iterator(folder.path())->path();
    CHECK(test::run(
              {"animate", "-q", "--by", "change", "--size", "320x200", "-o", (folder / "film.gif").string()})
              .exit == 0);
    CHECK(fs::exists(part));
    first.send(SIGTERM);
    first.end();
    CHECK_FALSE(fs::exists(part));
}

TEST_CASE("a folder that vanishes during the work is a failure, and does not come back") {
    for (const char* name : {"film.mp4", "film.gif", "frame-####.png"}) {
        CAPTURE(name);
        const test::Folder folder;
        Working work({"animate", "-q", "--by", "week", "--size", "640x360", "-o", (folder / name).string()});
        REQUIRE(work.begins_in(folder, 0));
        fs::remove_all(folder.path());
        CHECK(work.end() == 1);
        CAPTURE(work.said());
        CHECK(test::is_one_sentence(work.said()));
        CHECK_FALSE(fs::exists(folder.path()));
    }
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

TEST_CASE("a file of the dataset that is read is not written over") {
    const test::GoodCopy dataset;
    const auto before = test::read_file(dataset / "control.csv");
    const auto refused = [&](const test::Arguments& command) {
        const auto result = test::run(command);
        CAPTURE(result.err);
        CHECK(result.exit == 2);
        CHECK(result.err.find("belongs to the dataset that is read; give another name.") !=
              std::string::npos);
    };
    const auto path = dataset.path().string();
    refused({"export", "--all", "--dataset", path, "-o", (dataset / "control.csv").string(), "--overwrite"});
    const test::Folder folder;
    const auto package = (folder / "one.gpkg").string();
    REQUIRE(test::run({"convert", "--dataset", path, "-o", package, "-q"}).exit == 0);
    refused({"stats", "--date", "1900-06-01", "--dataset", package, "-o", package, "--overwrite"});
    CHECK(test::read_file(dataset / "control.csv") == before);
    CHECK(test::run({"check", package}).exit == 0);
}

TEST_CASE("beside the files of the dataset others are written") {
    const test::GoodCopy dataset;
    const auto target = (dataset / "map.png").string();
    for (int times = 0; times < 2; ++times) {
        CHECK(test::run({"render", "--date", "1900-06-01", "--dataset", dataset.path().string(), "--size",
                         "320x200", "-o", target, "--overwrite", "-q"})
                  .exit == 0);
    }
}

TEST_CASE("a file beyond the limit that a user has is a failure in one sentence") {
    const test::Folder folder;
    const auto said =
        test::output_of("ulimit -f 4; cd '" + folder.path().string() + "' && '" + test::program_file +
                        "' render --date 1993-08-23 -o map.png 2>&1; echo $?; ls -A");
    CAPTURE(said);
    CHECK(said.starts_with("terrachron: map.png: not written, "));
    CHECK(said.ends_with("\n1\n"));
}
