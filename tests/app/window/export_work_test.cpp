#include "app/window/export_handout.hpp"

#include "app/cli/command.hpp"
#include "app/export/film_file.hpp"
#include "app/paint/cairo_painter.hpp"
#include "app/state/action.hpp"
#include "app/window/copied_table.hpp"
#include "app/window/film_job.hpp"
#include "app/window/picture_clipboard.hpp"
#include "app/window/user_folders.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <thread>

using namespace viewer;

namespace {

constexpr PageRect place{0, 0, 1457, 873};

ExportSource source_of(const ViewerState& state) {
    return {test::map(), state, test::map().home, place, 1.25, ""};
}

ViewerState state_on(const char* day) {
    return apply(initial_state(test::map()), GoToDay{test::day(day)}, test::map());
}

ViewerState unusual_state() {
    auto state = state_on("1993-08-23");
    state.look = {ThemeName::dark, Vision::deuteranopia, false};
    state.comparing = {Comparison::side_by_side, test::day("1992-12-31"), 0.5};
    state.layers.legend = false;
    state.selected = test::region("lachin");
    return state;
}

FilmJob::End end_of(FilmJob& job) {
    for (int tries = 0; tries < 600; ++tries) {
        if (const auto end = job.take_end()) return *end;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    FAIL("the film did not end");
    return {};
}

ExportChoices small_film(const char* by, const char* extension) {
    ExportChoices choices;
    choices.kind = ExportKind::film;
    choices.extension() = extension;
    choices.paper = "size";
    choices.size = "320x202";
    choices.by = by;
    choices.fps = 10;
    choices.hold = 0.1;
    return choices;
}

}  // namespace

TEST_CASE("a picture as in the window is the page that the window draws") {
    auto state = state_on("1993-08-23");
    state.selected = test::region("lachin");
    const auto picture = export_picture({}, source_of(state));
    CHECK(picture.page == page_of(test::map(), state, place.width, place.height, 1.25));
    CHECK(picture.scale == 1);
}

TEST_CASE("a picture of the window says in its words all that draws it again") {
    ExportChoices choices;
    choices.without = "legend,date";
    const auto picture = export_picture(choices, source_of(unusual_state()));
    const auto words = *find_state(picture.text.state);
    PageOptions options;
    take_page_state(words, options);
    CHECK(file_page(test::map(), pictured_state(words, test::map()), options) == picture.page);
    CHECK(picture.page.panes.size() == 2);
    CHECK(picture.page.theme == ThemeName::dark);
    CHECK_FALSE(picture.page.panes.front().settings.legend);
    CHECK_FALSE(picture.page.panes.front().settings.date);
}

TEST_CASE("a preview for other eyes stays out of files") {
    CHECK(export_picture({}, source_of(unusual_state())).page.vision == Vision::full);
}

TEST_CASE("a picture that cannot be is refused in a sentence") {
    ExportChoices choices;
    choices.paper = "size";
    choices.size = "wide";
    CHECK_THROWS_AS(export_picture(choices, source_of(state_on("1993-08-23"))), UsageError);
    choices = {};
    choices.extension() = ".tif";
    const test::Folder folder;
    CHECK_THROWS_AS(write_export(choices, source_of(unusual_state()), folder / "map.tif", false), UsageError);
    CHECK(folder.file_count() == 0);
}

TEST_CASE("data, tables and the page for a browser are written under the names suggested for them") {
    const test::Folder folder;
    for (const auto kind : {ExportKind::data, ExportKind::report, ExportKind::page}) {
        ExportChoices choices;
        choices.kind = kind;
        const auto name = suggested_name(choices, state_on("1992-05-18"));
        write_export(choices, source_of(state_on("1992-05-18")), folder / name, false);
        CHECK(std::filesystem::file_size(folder / name) > 200);
        CHECK_THROWS(write_export(choices, source_of(state_on("1992-05-18")), folder / name, false));
    }
    CHECK(folder.file_count() == 3);
}

TEST_CASE("a handout has a sheet for each scene of the talk, or for each change") {
    auto state = state_on("1993-08-23");
    state.talk = {{"First", "Say this", test::day("1992-05-08")}, {"Second", "", test::day("1993-10-29")}};
    ExportChoices choices;
    choices.kind = ExportKind::handout;
    const auto by_talk = handout_order(choices, source_of(state));
    REQUIRE(by_talk.pages.size() == 2);
    CHECK(by_talk.pages[0].scene.day == test::day("1992-05-08"));
    CHECK(by_talk.pages[0].note == "Say this");
    CHECK(by_talk.pages[1].caption == "Second");
    choices.sheets = "change";
    CHECK(handout_order(choices, source_of(state)).pages.size() == test::map().steps.size());
    const test::Folder folder;
    write_export(choices, source_of(state), folder / "handout.pdf", false);
    CHECK(test::read_file(folder / "handout.pdf").starts_with("%PDF-"));
}

TEST_CASE("a film has even sides and the look of the window") {
    const auto order = film_order(small_film("change", ".mp4"), source_of(unusual_state()));
    REQUIRE(order.look.page);
    CHECK(order.look.page->width == 320);
    CHECK(order.look.page->height == 200);
    CHECK(order.look.settings.theme == ThemeName::dark);
    CHECK(order.plan.steps.size() > 5);
}

TEST_CASE("a film of a comparison shows the window's page of each day, its other day standing still") {
    const auto state = unusual_state();
    const auto choices = small_film("change", ".png");
    const auto order = film_order(choices, source_of(state));
    REQUIRE(order.look.page);
    auto pictured = choices;
    pictured.kind = ExportKind::picture;
    pictured.size = "320x200";
    for (const char* day : {"1992-05-08", "1993-08-23"}) {
        auto on_day = state;
        on_day.day = test::day(day);
        const auto picture = export_picture(pictured, source_of(on_day));
        CHECK((order.look.page->draw(order.map, on_day.day) == build_page(test::map(), picture.page)));
    }
}

TEST_CASE("a film of one map is painted as one map") {
    auto state = state_on("1993-08-23");
    CHECK_FALSE(film_order(small_film("day", ".mp4"), source_of(state)).look.page);
    state.comparing = {Comparison::difference, test::day("1992-12-31"), 0.5};
    CHECK_FALSE(film_order(small_film("day", ".mp4"), source_of(state)).look.page);
}

TEST_CASE("a film goes over the days typed, else those played, else all") {
    auto state = state_on("1993-08-23");
    auto choices = small_film("day", ".mp4");
    const auto ends = [&] {
        const auto plan = export_plan(choices, source_of(state));
        return std::pair(plan.steps.front().day, plan.steps.back().day);
    };
    CHECK(ends() == std::pair(test::built_in().first_day, test::built_in().last_day));
    state.range = DayRange{test::day("1992-05-01"), test::day("1992-06-30")};
    CHECK(ends() == std::pair(test::day("1992-05-01"), test::day("1992-06-30")));
    choices.last_day = "1992-05-20";
    CHECK(ends() == std::pair(test::day("1992-05-01"), test::day("1992-05-20")));
    CHECK(export_picture(choices, source_of(state)).page.panes.front().settings.day ==
          test::day("1992-05-20"));
}

TEST_CASE("days that no film can have are answered in a sentence") {
    auto choices = small_film("day", ".mp4");
    const auto answer = [&](const char* first, const char* last) {
        choices.first_day = first;
        choices.last_day = last;
        try {
            export_plan(choices, source_of(state_on("1993-08-23")));
        } catch (const UsageError& error) {
            return error.sentence;
        }
        return std::string();
    };
    CHECK(answer("May", "") == "The first day must lie from 1988-01-01 to 1994-12-31, found 'May'.");
    CHECK(answer("", "1995-01-01") ==
          "The last day must lie from 1988-01-01 to 1994-12-31, found '1995-01-01'.");
    CHECK(answer("1993-01-01", "1992-01-01") ==
          "The last day must not lie before the first day, found 1992-01-01 and 1993-01-01.");
}

TEST_CASE("a film is written in its thread, with its progress told") {
    const test::Folder folder;
    FilmJob job;
    const auto choices = small_film("change", ".gif");
    job.begin(film_order(choices, source_of(state_on("1993-08-23"))), folder / "war.gif", false);
    CHECK(job.running());
    const auto end = end_of(job);
    CHECK(end.sentence == "Wrote " + (folder / "war.gif").string() + ".");
    CHECK(end.written);
    CHECK(job.progress().done == job.progress().all);
    CHECK_FALSE(job.running());
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a cancelled film leaves nothing, in any format") {
    for (const char* name : {"war.mp4", "war.gif", "frame-####.png"}) {
        CAPTURE(name);
        const test::Folder folder;
        FilmJob job;
        const auto choices = small_film("day", std::filesystem::path(name).extension().c_str());
        job.begin(film_order(choices, source_of(state_on("1993-08-23"))), folder / name, false);
        job.cancel();
        const auto end = end_of(job);
        CHECK(end.sentence == "Cancelled: nothing was written.");
        CHECK_FALSE(end.written);
        CHECK(folder.file_count() == 0);
    }
}

TEST_CASE("a film that cannot be written says why") {
    const test::Folder folder;
    FilmJob job;
    const auto choices = small_film("change", ".gif");
    job.begin(film_order(choices, source_of(state_on("1993-08-23"))), folder / "none" / "war.gif", false);
    CHECK(end_of(job).sentence.find("its folder does not exist") != std::string::npos);
}

TEST_CASE("what is copied follows the page of the panel") {
    auto state = state_on("1993-08-23");
    CHECK(copied_table(test::map(), state).table.rows.size() == 9);
    CHECK(copied_table(test::map(), state).what == "9 regions as they stand on 23 August 1993");
    state.tab = PanelTab::events;
    CHECK(copied_table(test::map(), state).table.rows.size() == test::built_in().events.size());
    state.tab = PanelTab::totals;
    CHECK(copied_table(test::map(), state).table.rows.size() == test::built_in().totals.size());
}

TEST_CASE("a program is given the bytes, and one that fails or is missing is told") {
    const test::Folder folder;
    const auto file = (folder / "taken").string();
    const std::string bytes(300'000, 'x');
    CHECK(feed_program(bytes, {"sh", "-c", "cat > " + file}));
    CHECK(test::read_file(file) == bytes);
    CHECK_FALSE(feed_program(bytes, {"sh", "-c", "exit 3"}));
    CHECK_FALSE(feed_program(bytes, {"terrachron-no-such-program"}));
}

TEST_CASE("the pictures folder is the one that the user's list of folders names") {
    const std::filesystem::path home("/home/someone");
    CHECK(named_pictures_folder("# a list\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n", home) ==
          "/home/someone/Bilder");
    CHECK(named_pictures_folder("XDG_PICTURES_DIR=\"/media/pictures\"\n", home) == "/media/pictures");
    CHECK(named_pictures_folder("XDG_MUSIC_DIR=\"$HOME/Music\"\n", home).empty());
}

TEST_CASE("a name that is taken is counted on") {
    const test::Folder folder;
    CHECK(unused_name(folder.path(), "map.png") == folder / "map.png");
    test::write_text(folder / "map.png", "x");
    test::write_text(folder / "map-2.png", "x");
    CHECK(unused_name(folder.path(), "map.png") == folder / "map-3.png");
}
