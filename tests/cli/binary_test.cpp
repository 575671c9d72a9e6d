#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <sstream>

// What a stranger's file can do to the program, before its first line runs.
namespace {

namespace fs = std::filesystem;

const fs::path build = fs::path(test::program_file).parent_path();

/// The program and its modules below a folder.
std::vector<fs::path> binaries_in(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (entry.is_regular_file() && (name == "terrachron" || name.starts_with("libterrachron_"))) {
            found.push_back(entry.path());
        }
    }
    return found;
}

std::string readelf(const std::string& options, const fs::path& file) {
    return test::output_of("readelf -W " + options + " '" + file.string() + "'");
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The libraries that a file asks for.
std::set<std::string> needed_by(const fs::path& file) {
    std::set<std::string> names;
    std::istringstream lines(readelf("-d", file));
    for (std::string line; std::getline(lines, line);) {
        if (holds(line, "(NEEDED)")) {
            const auto from = line.find('[') + 1;
            names.insert(line.substr(from, line.find(']') - from));
        }
    }
    return names;
}

/// Installed into a folder of its own.
struct Installed : test::Folder {
    Installed() {
        test::output_of("cmake --install '" + build.string() + "' --prefix '" + path().string() + "'");
    }
    fs::path program() const { return *this / "bin/terrachron"; }
};

void has_no_run_path(const std::vector<fs::path>& binaries) {
    REQUIRE(binaries.size() == 3);  // the program, and what it loads for GDAL and FFmpeg
    for (const auto& file : binaries) {
        CAPTURE(file);
        const auto dynamic = readelf("-d", file);
        CHECK(holds(dynamic, "(NEEDED)"));
        CHECK_FALSE(holds(dynamic, "(RPATH)"));
        CHECK_FALSE(holds(dynamic, "(RUNPATH)"));
    }
}

}  // namespace

TEST_CASE("neither the program nor its modules have a run path, built or installed") {
    has_no_run_path(binaries_in(build));
    has_no_run_path(binaries_in(Installed().path()));
}

TEST_CASE("program and modules are built so that faults of memory are harder to use") {
    for (const auto& file : binaries_in(build)) {
        CAPTURE(file);
        CHECK(holds(readelf("-h", file), "DYN"));
        CHECK(holds(readelf("-d", file), "NOW"));
        const auto segments = readelf("-l", file);
        CHECK(holds(segments, "GNU_RELRO"));
        CHECK(holds(segments, "GNU_STACK"));
        CHECK_FALSE(holds(segments, "RWE"));
#ifndef __SANITIZE_ADDRESS__
        CHECK(holds(readelf("--dyn-syms", file), "__stack_chk_fail"));
#endif
    }
#ifndef __SANITIZE_ADDRESS__
    CHECK(
        holds(readelf("--dyn-syms", test::program_file), "_chk@"));  // copies whose room is known are checked
#endif
}

TEST_CASE("libraries that lie in the working folder are not loaded") {
    std::set<std::string> names{"libOpenGL.so.0", "libGL.so.1", "libterrachron_gdal.so",
                                "libterrachron_film.so"};
    for (const auto& file : binaries_in(build)) {
        names.merge(needed_by(file));
    }
    REQUIRE(names.size() > 20);
    const test::Folder home, folder;
    for (const auto& name : names) {
        fs::copy_file(test::planted_library, folder / name);
    }
    for (const test::Arguments& arguments :
         {test::Arguments{"--version"},
          {"stats", "--date", "1992-05-18"},
          {"convert", "-o", "all.gpkg"},
          {"animate", "--by", "change", "--size", "320x200", "-q", "-o", "film.gif"}}) {
        CAPTURE(arguments.front());
        CHECK(test::start(arguments, test::plain_environment(home), folder) == 0);
        CHECK_FALSE(fs::exists(folder / "planted.mark"));
    }
}

TEST_CASE("a program that was installed finds its modules and its dataset, wherever it was put") {
    const Installed installed;
    REQUIRE(fs::exists(installed.program()));
    const auto run = [&](const std::string& words) {
        return test::output_of("cd '" + installed.path().string() + "' && '" + installed.program().string() +
                               "' " + words + " && echo done");
    };
    CHECK(run("--version").ends_with("done\n"));
    CHECK(run("convert -q -o all.gpkg").ends_with("done\n"));
    CHECK(run("animate -q --by change --size 320x200 -o film.gif").ends_with("done\n"));
    CHECK(run("page -q -o page.html").ends_with("done\n"));
}

TEST_CASE("what a desktop knows the program by is installed, and valid to those who read it") {
    const Installed installed;
    const auto share = (installed / "share").string();
    const auto said = test::output_of(
        "cd '" + share +
        "' && desktop-file-validate applications/*.desktop 2>&1 && "
        "appstreamcli validate --no-net metainfo/*.xml 2>&1 && "
        "xmllint --noout mime/packages/*.xml icons/hicolor/scalable/apps/*.svg && echo valid");
    CAPTURE(said);
    CHECK(said.ends_with("valid\n"));
    CHECK(fs::exists(installed / "share/icons/hicolor/scalable/apps/terrachron.svg"));
}

TEST_CASE("modules are not taken from a folder that others may write to") {
    const Installed installed;
    for (const auto& file : binaries_in(installed.path())) {
        if (file.filename() != "terrachron") {
            fs::permissions(file.parent_path(), fs::perms{0777});
        }
    }
    const auto said = test::output_of("'" + installed.program().string() + "' convert -o '" +
                                      (installed / "all.gpkg").string() + "' 2>&1; echo exit $?");
    CHECK(holds(said, "terrachron: A part of the program is missing, libterrachron_gdal.so"));
    CHECK(said.ends_with("exit 1\n"));
}
