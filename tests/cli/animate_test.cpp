#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using test::output_of;
using test::run;

namespace {

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

/// `9,320,200`: frames, width and height by ffprobe.
std::string probed(const std::filesystem::path& film) {
    return output_of("ffprobe -v error -count_packets -select_streams v -show_entries "
                     "stream=nb_read_packets,width,height -of csv=p=0 " +
                     quoted(film));
}

test::Arguments both(test::Arguments arguments, const test::Arguments& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

test::Run animated(const std::filesystem::path& target, const test::Arguments& more = {}) {
    test::Arguments arguments{"animate", "-o", target.string(), "--size", "320x200", "-q"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

}  // namespace

TEST_CASE("a film by change holds every change for its time") {
    const test::Folder folder;
    for (const char* name : {"film.mp4", "film.webm"}) {
        CAPTURE(name);
        REQUIRE(animated(folder / name, {"--by", "change", "--hold", "0.5", "--fps", "10"}).exit == 0);
        CHECK(probed(folder / name) ==
              "320,200,40\n");  // the start and seven days of change, five frames each
        const auto seconds =
            output_of("ffprobe -v error -show_entries format=duration -of csv=p=0 " + quoted(folder / name));
        CHECK(std::atof(seconds.c_str()) == Approx(4.0).margin(0.2));
    }
}

TEST_CASE("a GIF has one frame for each change, with its delay") {
    const test::Folder folder;
    REQUIRE(animated(folder / "film.gif", {"--by", "change", "--hold", "2"}).exit == 0);
    CHECK(probed(folder / "film.gif") == "320,200,8\n");
    CHECK(output_of("identify -format '%T ' " + quoted(folder / "film.gif")) ==
          "200 200 200 200 200 200 200 200 ");
}

TEST_CASE("a film of given length has its seconds times its frames") {
    const test::Folder folder;
    REQUIRE(animated(folder / "film.mp4", {"--seconds", "3", "--fps", "10"}).exit == 0);
    CHECK(probed(folder / "film.mp4") == "320,200,30\n");
}

TEST_CASE("a picture sequence is what render draws, day for day") {
    const test::Folder folder;
    REQUIRE(animated(folder / "frame-##.png", {"--by", "change"}).exit == 0);
    CHECK(folder.file_count() == 8);
    REQUIRE(run({"render", "--date", "1992-05-18", "--size", "320x200", "-o", (folder / "one.png").string()})
                .exit == 0);
    CHECK(output_of("compare -metric AE " + quoted(folder / "frame-03.png") + " " +
                    quoted(folder / "one.png") + " null: 2>&1") == "0");
}

TEST_CASE("without a step a film plays as the window does: each change has the same time") {
    const test::Folder folder;
    const test::Arguments two{"--from", "1992-05-08", "--to", "1992-05-18", "--fps", "10"};
    REQUIRE(animated(folder / "film.mp4", two).exit == 0);
    // Two seconds on the first change, one for the days between, and two on the second.
    CHECK(probed(folder / "film.mp4") == "320,200,50\n");
    auto quicker = two;
    quicker.insert(quicker.end(), {"--hold", "1.5", "--overwrite"});
    REQUIRE(animated(folder / "film.mp4", quicker).exit == 0);
    CHECK(probed(folder / "film.mp4") == "320,200,25\n");
    auto by_calendar = two;
    by_calendar.insert(by_calendar.end(), {"--set", "pacing=calendar", "--overwrite"});
    REQUIRE(animated(folder / "film.mp4", by_calendar).exit == 0);
    CHECK(probed(folder / "film.mp4") == "320,200,11\n");
}

TEST_CASE("a film carries a time bar below its maps, which can be left out") {
    const test::Folder folder;
    const test::Arguments day{"--by", "change",     "--from", "1992-05-08",
                              "--to", "1992-05-08", "--size", "960x540"};
    auto without = day;
    without.insert(without.end(), {"--without", "time-bar"});
    REQUIRE(run(both({"animate", "-q", "-o", (folder / "with-#.png").string()}, day)).exit == 0);
    REQUIRE(run(both({"animate", "-q", "-o", (folder / "without-#.png").string()}, without)).exit == 0);
    REQUIRE(run({"render", "--date", "1992-05-08", "--size", "960x540", "-q", "-o",
                 (folder / "one.png").string()})
                .exit == 0);
    const auto unlike = [&](const char* name) {
        return output_of("compare -metric AE " + quoted(folder / name) + " " + quoted(folder / "one.png") +
                         " null: 2>&1");
    };
    CHECK(unlike("without-1.png") == "0");
    CHECK(unlike("with-1.png") != "0");
}

TEST_CASE("drawing every frame anew gives the same pictures") {
    const test::Folder quick;
    const test::Folder slow;
    const test::Arguments days{"--from", "1992-05-01", "--to", "1992-06-10", "--by", "day"};
    auto anew = days;
    anew.push_back("--redraw");
    REQUIRE(animated(quick / "f-###.png", days).exit == 0);
    REQUIRE(animated(slow / "f-###.png", anew).exit == 0);
    CHECK(quick.file_count() == 41);
    for (const auto& entry : std::filesystem::directory_iterator(quick.path())) {
        CAPTURE(entry.path());
        const auto name = entry.path().filename().string();
        CHECK(output_of("compare -metric AE " + quoted(entry.path()) + " " + quoted(slow / name) +
                        " null: 2>&1") == "0");
    }
}

TEST_CASE("a film has the same bytes again") {
    const test::Folder folder;
    REQUIRE(animated(folder / "a.mp4", {"--by", "change"}).exit == 0);
    REQUIRE(animated(folder / "b.mp4", {"--by", "change"}).exit == 0);
    CHECK((test::read_file(folder / "a.mp4") == test::read_file(folder / "b.mp4")));
}

TEST_CASE("progress names frames and time left, and quiet says nothing") {
    const test::Folder folder;
    const auto target = (folder / "film.gif").string();
    const auto result = run({"animate", "-o", target, "--by", "change", "--size", "320x200", "--progress"});
    CHECK(result.err.find("8 of 8 frames") != std::string::npos);
    CHECK(result.err.find("s left") != std::string::npos);
    CHECK(animated(target, {"--by", "change", "--overwrite"}).err.empty());
}

TEST_CASE("what no film can be is wrong usage") {
    const auto refused = [](const test::Arguments& more, const std::string& word) {
        const auto result = animated("film.mp4", more);
        CAPTURE(result.err);
        CHECK(result.exit == 2);
        CHECK(result.err.find(word) != std::string::npos);
    };
    refused({"--by", "weak"}, "week");
    refused({"--from", "1993-01-01", "--to", "1992-01-01"}, "--to");
    refused({"--from", "1987-01-01"}, "1988-01-01");
    refused({"--once"}, "GIF");
    CHECK(run({"animate", "-o", "film.gif", "--fps", "60"}).exit == 2);
    CHECK(run({"animate", "-o", "film.mp4", "--size", "321x200"}).exit == 2);
    CHECK(run({"animate", "-o", "film.avi"}).exit == 2);
}
