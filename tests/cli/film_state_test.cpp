#include "tests/support/png.hpp"
#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using test::output_of;
using test::run;

namespace {

const test::Arguments compared{
    "--set",  "compare=side-by-side", "--set", "with=1992-12-31", "--without", "time-bar", "--size",
    "640x360"};

test::Arguments with(test::Arguments first, const test::Arguments& more) {
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

void runs(const test::Arguments& arguments) {
    const auto result = run(with(arguments, {"-q"}));
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
}

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

std::string probed(const std::filesystem::path& film) {
    return output_of("ffprobe -v error -count_packets -select_streams v -show_entries "
                     "stream=nb_read_packets,width,height -of csv=p=0 " +
                     quoted(film));
}

/// Frames, day for day, are the pictures that `render` draws of the state.
void is_rendered(const test::Arguments& state, const test::Folder& folder, const char* frame,
                 const char* day) {
    const auto picture = (folder / "rendered.png").string();
    runs(with({"render", "--date", day, "-o", picture, "--overwrite"}, state));
    const auto drawn = test::decoded_png(test::read_file(picture));
    const auto filmed = test::decoded_png(test::read_file(folder / frame));
    CAPTURE(frame, day);
    CHECK(filmed.width == 640);
    CHECK(filmed.height == 360);
    CHECK((filmed.pixels == drawn.pixels));
}

}  // namespace

TEST_CASE("a picture sequence of two maps side by side is what render draws, day for day") {
    const test::Folder folder;
    runs(with({"animate", "-o", (folder / "f-##.png").string(), "--from", "1992-05-08", "--to", "1993-10-29",
               "--by", "change"},
              compared));
    is_rendered(compared, folder, "f-01.png", "1992-05-08");
    is_rendered(compared, folder, "f-02.png", "1992-05-18");
}

TEST_CASE("so it is of what a swipe, the time gone by and the chart show") {
    for (const char* word : {"compare=swipe", "compare=difference", "mode=since-start", "mode=recently",
                             "mode=everything", "show=chart"}) {
        CAPTURE(word);
        const test::Folder folder;
        const test::Arguments state{"--set",  word,      "--set",     "with=1992-12-31",
                                    "--size", "640x360", "--without", "time-bar"};
        runs(with({"animate", "-o", (folder / "f-##.png").string(), "--from", "1993-04-02", "--by", "change",
                   "--to", "1993-08-23"},
                  state));
        is_rendered(state, folder, "f-01.png", "1993-04-02");
        is_rendered(state, folder, "f-02.png", "1993-07-23");
    }
}

TEST_CASE("a film of two maps has their size and frames, and begins as render draws it") {
    const test::Folder folder;
    const auto film = folder / "film.mp4";
    runs(with({"animate", "-o", film.string(), "--from", "1992-05-01", "--to", "1992-05-20", "--by", "day",
               "--fps", "10"},
              compared));
    CHECK(probed(film) == "640,360,20\n");
    runs(with({"render", "--date", "1992-05-01", "-o", (folder / "day.png").string()}, compared));
    output_of("ffmpeg -i " + quoted(film) + " -frames:v 1 " + quoted(folder / "first.png"));
    const auto decibels = output_of("compare -metric PSNR " + quoted(folder / "first.png") + " " +
                                    quoted(folder / "day.png") + " null: 2>&1");
    CHECK(std::atof(decibels.c_str()) > 32);  // what the encoder loses
}

TEST_CASE("a film takes the line that the window copied, with its range of days") {
    const test::Folder folder;
    const auto film = (folder / "film.gif").string();
    const std::string line = "terrachron-state:1;date=1993-08-23;compare=swipe;with=1992-12-31;range=1992-05-"
                             "01/1992-05-20;pacing=calendar;end";
    runs({"animate", "-o", film, "--state", line, "--size", "320x200"});
    CHECK(probed(film) == "320,200,20\n");
    runs(
        {"animate", "-o", film, "--state", line, "--size", "320x200", "--from", "1992-05-11", "--overwrite"});
    CHECK(probed(film) == "320,200,10\n");
}

TEST_CASE("drawing every frame of two maps anew gives the same pictures") {
    const test::Folder quick;
    const test::Folder slow;
    const auto days = with({"--from", "1992-05-06", "--to", "1992-05-10", "--by", "day"}, compared);
    runs(with({"animate", "-o", (quick / "f-#.png").string()}, days));
    runs(with({"animate", "-o", (slow / "f-#.png").string(), "--redraw"}, days));
    for (const char* name : {"f-1.png", "f-3.png", "f-5.png"})
        CHECK((test::decoded_png(test::read_file(quick / name)).pixels ==
               test::decoded_png(test::read_file(slow / name)).pixels));
}

TEST_CASE("a word that no state has stops a film before it begins") {
    const test::Folder folder;
    for (const char* word : {"theme", "compare=sideways", "with=2020-11-10"}) {
        CAPTURE(word);
        const auto result = run({"animate", "-o", (folder / "film.mp4").string(), "--set", word});
        CHECK(result.exit == 2);
        CHECK(test::is_one_sentence(result.err));
        CHECK(folder.file_count() == 0);
    }
}
