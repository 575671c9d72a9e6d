#include "app/window/export/export_work.hpp"

#include "app/order/usage_error.hpp"
#include "app/window/export/copied_table.hpp"
#include "app/window/export/other_programs.hpp"
#include "app/window/session/user_folders.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/export_sources.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace viewer;
using test::place;
using test::source_of;
using test::state_on;
using test::unusual_state;

TEST_CASE("a picture as in the window is the page that the window draws") {
    auto state = state_on("1993-08-23");
    state.selected = test::region("lachin");
    const auto picture = export_picture({}, source_of(state));
    CHECK(picture.page == page_of(test::map(), state, place.width, place.height, 1.25));
    CHECK(picture.scale == 1);
}

TEST_CASE("a picture of the window says in its words all that draws it again") {
    ExportOrder choices;
    choices.page.without = {find_map_element("legend"), find_map_element("date")};
    const auto picture = export_picture(choices, source_of(unusual_state()));
    const auto words = *find_state(picture.text.state);
    PageSpec page;
    take_page_state(words, page);
    CHECK(file_page(test::map(), pictured_state(words, test::map()), page) == picture.page);
    CHECK(picture.page.panes.size() == 2);
    CHECK(picture.page.theme == ThemeName::dark);
    CHECK_FALSE(picture.page.panes.front().settings.legend);
    CHECK_FALSE(picture.page.panes.front().settings.date);
}

TEST_CASE("the preview shows what the file will hold, without a way through its words") {
    auto state = unusual_state();
    state.home_view = false;
    state.fitted_view.reset();
    const auto file = export_picture({}, source_of(state)).page;
    auto preview = preview_picture({}, source_of(state)).page;
    REQUIRE(preview.panes.size() == file.panes.size());
    for (std::size_t i = 0; i < file.panes.size(); ++i) {
        const auto& camera = file.panes[i].settings.camera;
        auto& shown = preview.panes[i].settings.camera;
        CHECK(shown.metres_per_unit == Approx(camera.metres_per_unit).epsilon(1e-6));
        CHECK(std::abs(shown.centre.x - camera.centre.x) < 0.1);
        CHECK(std::abs(shown.centre.y - camera.centre.y) < 0.1);
        shown = camera;
        // What is kept free of names follows the ground, to the same fraction of a unit.
        auto& kept_free = preview.panes[i].settings.reserved;
        const auto& expected = file.panes[i].settings.reserved;
        REQUIRE(kept_free.size() == expected.size());
        for (std::size_t k = 0; k < expected.size(); ++k) {
            CHECK(kept_free[k].left == Approx(expected[k].left).margin(0.1));
            CHECK(kept_free[k].top == Approx(expected[k].top).margin(0.1));
            CHECK(kept_free[k].width == Approx(expected[k].width).margin(0.1));
        }
        kept_free = expected;
    }
    CHECK(preview == file);
}

TEST_CASE("the export dialog speaks of fields and never of flags") {
    const auto answer = [](ExportOrder order, const TypedFields& typed) {
        try {
            order.page.size = PageSize{};
            preview_picture(with_typed(order, typed, *test::map().dataset), source_of(unusual_state()));
        } catch (const UsageError& error) {
            return error.sentence;
        } catch (const geodata::Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    ExportOrder fine;
    fine.page.dpi = 288;
    ExportOrder film;
    film.kind = ExportKind::film;
    for (const auto& said : {answer({}, {{"size", "1920"}}), answer(fine, {{"size", "16000x16000"}}),
                             answer(film, {{"from", "8 May"}})}) {
        CAPTURE(said);
        CHECK_FALSE(said.empty());
        CHECK(said.find("--") == std::string::npos);
        CHECK(said.find("-o ") == std::string::npos);
    }
    CHECK(answer({}, {{"size", "1920"}}) ==
          "A size of one's own must be width x height in pixels, 200 to 16384 each, like 1920x1080, found "
          "'1920'.");
}

TEST_CASE("a preview for other eyes stays out of files") {
    CHECK(export_picture({}, source_of(unusual_state())).page.vision == Vision::full);
}

TEST_CASE("a picture that cannot be is refused in a sentence") {
    ExportOrder choices;
    choices.page.size = PageSize{16'000, 16'000};
    choices.page.scale = 2;
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
        ExportOrder choices;
        choices.kind = kind;
        const auto name = suggested_name(choices, state_on("1992-05-18"));
        write_export(choices, source_of(state_on("1992-05-18")), folder / name, false);
        CHECK(std::filesystem::file_size(folder / name) > 200);
        CHECK_THROWS(write_export(choices, source_of(state_on("1992-05-18")), folder / name, false));
    }
    CHECK(folder.file_count() == 3);
}

TEST_CASE("a handout has a sheet for each slide of the presentation, or for each change") {
    auto state = state_on("1993-08-23");
    state.presentation = {{"First", "Say this", test::day("1992-05-08")},
                          {"Second", "", test::day("1993-10-29")}};
    ExportOrder choices;
    choices.kind = ExportKind::handout;
    const auto by_presentation = handout_order(choices, source_of(state));
    REQUIRE(by_presentation.pages.size() == 2);
    CHECK(by_presentation.pages[0].scene.day == test::day("1992-05-08"));
    CHECK(by_presentation.pages[0].note == "Say this");
    CHECK(by_presentation.pages[1].caption == "Second");
    choices.sheets = HandoutSheets::changes;
    CHECK(handout_order(choices, source_of(state)).pages.size() == test::map().steps.size());
    const test::Folder folder;
    write_export(choices, source_of(state), folder / "handout.pdf", false);
    CHECK(test::read_file(folder / "handout.pdf").starts_with("%PDF-"));
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
    CHECK(named_folder("# a list\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n", "PICTURES", home) ==
          "/home/someone/Bilder");
    CHECK(named_folder("XDG_PICTURES_DIR=\"/media/pictures\"\n", "PICTURES", home) == "/media/pictures");
    CHECK(named_folder("XDG_MUSIC_DIR=\"$HOME/Music\"\n", "PICTURES", home).empty());
}

TEST_CASE("a file dialog offers the folders that the user has, and none that there are not") {
    const test::Folder home;
    std::filesystem::create_directories(home / "Documents");
    std::filesystem::create_directories(home / "Transferts");
    std::filesystem::create_directories(home / ".config");
    std::ofstream(home / ".config" / "user-dirs.dirs") << "XDG_DOWNLOAD_DIR=\"$HOME/Transferts\"\n";
    const std::string before = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
    setenv("HOME", home.path().c_str(), 1);
    unsetenv("XDG_CONFIG_HOME");
    const auto places = usual_places();
    setenv("HOME", before.c_str(), 1);
    const auto folder_of = [&](const char* title) {
        const auto found = std::find_if(places.begin(), places.end(),
                                        [&](const FilePlace& place) { return place.title == title; });
        return found == places.end() ? std::filesystem::path() : found->folder;
    };
    CHECK(folder_of("Home") == home.path());
    CHECK(folder_of("Documents") == home / "Documents");
    CHECK(folder_of("Downloads") == home / "Transferts");
    CHECK(folder_of("Desktop").empty());
}

TEST_CASE("a name that is taken is counted on") {
    const test::Folder folder;
    CHECK(unused_name(folder.path(), "map.png") == folder / "map.png");
    test::write_text(folder / "map.png", "x");
    test::write_text(folder / "map-2.png", "x");
    CHECK(unused_name(folder.path(), "map.png") == folder / "map-3.png");
}
