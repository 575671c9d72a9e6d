#include "app/export/pictures/picture_state.hpp"
#include "app/order/page_spec.hpp"
#include "tests/support/desktop.hpp"
#include "tests/support/outputs.hpp"
#include "tests/support/png.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace viewer;
using test::Desktop;
namespace fs = std::filesystem;

namespace {

constexpr double alike = 0.97;
const std::string shown_day = "1993-08-23";

/// Whether something comes true within some seconds: a busy machine is slow.
bool comes_true(const std::function<bool()>& fact, double seconds = 20) {
    for (double waited = 0; waited < seconds; waited += 0.1) {
        if (fact()) return true;
        test::pause(0.1);
    }
    return false;
}

fs::path picture_in(const Desktop& desktop) { return desktop.home() / ("map-" + shown_day + ".png"); }

/// The files in the home folder that the user would see, but for the test's own screen.
std::size_t seen_files(const Desktop& desktop) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(desktop.home())) {
        const auto name = entry.path().filename().string();
        count += name != "screen.bgra" && name != ".local" && name != ".cache" && name != ".config" ? 1 : 0;
    }
    return count;
}

Desktop& exported(Desktop& desktop) {
    desktop.key("ctrl+e");
    desktop.settled();
    desktop.key("Return");
    REQUIRE(comes_true([&] { return fs::exists(picture_in(desktop)); }));
    return desktop;
}

}  // namespace

TEST_CASE("Ctrl+E and Enter write the picture that the window shows") {
    Desktop desktop({"--date", shown_day});
    const auto screen = desktop.settled();
    exported(desktop);
    const auto file = test::read_file(picture_in(desktop));
    const auto picture = test::read_png(picture_in(desktop));
    const auto layout = test::layout_of({});
    CHECK(picture.width == static_cast<int>(layout.map.width));
    CHECK(picture.height == static_cast<int>(layout.map.height));
    CHECK(test::similarity(test::map_of(screen, {}), picture) >= alike);
    const auto words = find_state(file);
    REQUIRE(words);
    CHECK(words->at("date") == shown_day);
    CHECK(words->at("dataset") == "built-in");
}

TEST_CASE("a picture exported from the window is drawn again byte by byte") {
    Desktop desktop({"--date", shown_day});
    desktop.key("d");
    desktop.settled();
    exported(desktop);
    const test::Folder folder;
    const auto again = (folder / "again.png").string();
    const auto result = test::run({"render", "--from", picture_in(desktop).string(), "-o", again});
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
    CHECK(test::read_file(again) == test::read_file(picture_in(desktop)));
}

TEST_CASE("an existing file is asked about: Enter keeps it, the other answer replaces it") {
    Desktop desktop({"--date", shown_day});
    test::write_text(picture_in(desktop), "precious");
    desktop.key("ctrl+e");
    desktop.settled();
    desktop.key("Return");
    desktop.settled();
    desktop.key("Return");
    desktop.settled();
    CHECK(test::read_file(picture_in(desktop)) == "precious");
    desktop.key("Return");
    desktop.settled();
    desktop.key("Right");
    desktop.key("Return");
    CHECK(comes_true([&] { return test::read_file(picture_in(desktop)).starts_with("\x89PNG"); }));
}

TEST_CASE("Escape closes the dialogs one by one and never quits") {
    Desktop desktop({"--date", shown_day});
    const auto before = desktop.settled();
    for (const char* opens : {"ctrl+e", "ctrl+o"}) {
        CAPTURE(opens);
        desktop.key(opens);
        CHECK(test::similarity(desktop.settled(), before) < 0.9);
        desktop.key("Escape");
        CHECK(comes_true([&] { return test::similarity(desktop.picture(), before) > 0.99; }));
    }
    desktop.key("Escape");
    test::pause(0.3);
    CHECK(desktop.runs());
    CHECK(seen_files(desktop) == 0);
}

TEST_CASE("keys that move time do nothing behind a dialog") {
    Desktop desktop({"--date", shown_day});
    const auto before = desktop.settled();
    desktop.key("ctrl+o");
    desktop.settled();
    desktop.key("Down");
    desktop.key("End");
    desktop.key("Escape");
    CHECK(comes_true([&] { return test::similarity(desktop.picture(), before) > 0.99; }));
}

TEST_CASE("Ctrl+O opens another dataset in a new window, and answers for one that cannot be read") {
    const test::GoodCopy good;
    Desktop desktop({"--date", shown_day});
    fs::copy(good.path(), desktop.home() / "small", fs::copy_options::recursive);
    fs::create_directory(desktop.home() / "broken");
    test::write_text(desktop.home() / "broken" / "dataset.json", "{");
    const auto title = [] { return test::output_of("xdotool search --name '^Terrachron' getwindowname %1"); };
    const auto before = title();
    desktop.key("ctrl+o");
    desktop.settled();
    desktop.key("Down");
    desktop.key("Return");
    desktop.settled();
    CHECK(desktop.runs());
    CHECK(title() == before);
    desktop.key("Down");
    desktop.key("Return");
    CHECK(comes_true([&] { return !title().empty() && title() != before; }));
    CHECK(desktop.runs());
}

TEST_CASE("Ctrl+C puts the picture of the map on the clipboard as PNG") {
    REQUIRE(test::has_program("xclip"));
    Desktop desktop({"--date", shown_day});
    desktop.key("ctrl+c");
    const auto file = (desktop.home() / "pasted.png").string();
    REQUIRE(comes_true([&] {
        return std::system(("timeout 2 xclip -selection clipboard -t image/png -o > " + file + " 2>/dev/null")
                               .c_str()) == 0;
    }));
    const auto picture = test::read_png(file);
    const auto layout = test::layout_of({});
    CHECK(picture.width == static_cast<int>(layout.map.width));
    CHECK(picture.height == static_cast<int>(layout.map.height));
    CHECK(find_state(test::read_file(file)).has_value());
}

TEST_CASE("Ctrl+Shift+C puts the table of the day on the clipboard as TSV") {
    REQUIRE(test::has_program("xclip"));
    Desktop desktop({"--date", shown_day});
    desktop.key("ctrl+shift+c");
    std::string pasted;
    REQUIRE(comes_true([&] {
        pasted = test::output_of("timeout 2 xclip -selection clipboard -o");
        return pasted.starts_with("date");  // and no longer what was copied before
    }));
    CHECK(pasted.starts_with("date\tid\tname\tstate\tchanged\tfrom\tkm2\tsource\tlocator\tarea_source\t"));
    CHECK(pasted.find("1993-08-23\tfizuli\tFizuli\theld\tyes\t1993-08-23\t1390\tD4\t") != std::string::npos);
}

TEST_CASE("a film exported from the window and cancelled leaves nothing, and the window goes on") {
    Desktop desktop({"--date", shown_day});
    const auto before = desktop.settled();
    desktop.key("ctrl+e");
    desktop.settled();
    desktop.click(460, 174);  // Film
    test::pause(0.5);
    desktop.key("Return");
    REQUIRE(comes_true([&] { return seen_files(desktop) > 0; }));  // the film's temporary file
    desktop.click(440, 874);                                       // Cancel the film
    CHECK(comes_true([&] { return seen_files(desktop) == 0; }));
    desktop.key("Escape");
    CHECK(comes_true([&] { return test::similarity(desktop.picture(), before) > 0.99; }));
    CHECK(desktop.runs());
}

TEST_CASE("the menu of commands copies what is shown as sentences with its figures") {
    REQUIRE(test::has_program("xclip"));
    Desktop desktop({"--date", "1992-05-18"});
    desktop.key("ctrl+k");
    desktop.settled();
    desktop.type("copy the figures");
    desktop.key("Return");
    std::string pasted;
    REQUIRE(comes_true([&] {
        pasted = test::output_of("timeout 2 xclip -selection clipboard -o");
        return pasted.find("18 May 1992") != std::string::npos;
    }));
    CHECK(pasted.find("The listed area, overlaps counted once, is") != std::string::npos);
}
