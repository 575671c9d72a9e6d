#include "app/export/films/film_plan.hpp"
#include "tests/support/desktop.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using test::Desktop;
namespace fs = std::filesystem;

namespace {

// Where the export dialog has its choices in a window as large as the display.
void choose_gif(Desktop& desktop) {
    desktop.key("ctrl+e");
    desktop.settled();
    desktop.click(460, 174);  // Film
    desktop.settled();
    desktop.click(513, 290);  // GIF
    desktop.settled();
}

void type_into(Desktop& desktop, double x, double y, const std::string& text) {
    desktop.click(x, y);
    test::pause(0.5);  // a field with a blinking cursor never comes to rest
    desktop.key("ctrl+a");
    test::pause(0.3);
    desktop.type(text);
    test::pause(0.5);
}

void type_first_day(Desktop& desktop, const std::string& text) { type_into(desktop, 430, 395, text); }
void type_last_day(Desktop& desktop, const std::string& text) { type_into(desktop, 660, 401, text); }

/// `2 1456x832` once the film is there: its frames and their size.
std::string film_in(const fs::path& home) {
    const auto film = home / "film.gif";
    for (int tries = 0; tries < 300 && !fs::exists(film); ++tries) test::pause(0.1);
    return test::output_of("identify -format '%n %wx%h\\n' '" + film.string() + "' | head -1");
}

/// Those of a film that plays from one day to another as the window does, one for each day that it shows.
std::string film_of(const char* first, const char* last) {
    const auto plan = viewer::plan_film(test::map().steps,
                                        {test::day(first), test::day(last), viewer::Pace::play, 20, {}, 3.0});
    return std::to_string(plan.steps.size()) + " 1456x832\n";
}

}  // namespace

TEST_CASE("a film of the days typed is written, and they are typed only once") {
    const test::Folder home;
    {
        Desktop desktop({"--date", "1993-08-23"}, home);
        choose_gif(desktop);
        type_first_day(desktop, "1992-05-08");
        type_last_day(desktop, "1992-06-01");
        desktop.key("Return");
        CHECK(film_in(home.path()) == film_of("1992-05-08", "1992-06-01"));
        desktop.key("Escape");
        desktop.settled();
        desktop.close();
    }
    fs::remove(home / "film.gif");
    Desktop again({"--date", "1993-08-23"}, home);
    choose_gif(again);
    again.key("Return");
    CHECK(film_in(home.path()) == film_of("1992-05-08", "1992-06-01"));
}

TEST_CASE("a day that is none is answered, and the film waits for a better one") {
    Desktop desktop({"--date", "1993-08-23"});
    choose_gif(desktop);
    type_first_day(desktop, "soon");
    desktop.key("Return");
    desktop.settled();
    CHECK(desktop.runs());
    CHECK_FALSE(desktop.left_a_file("film.gif"));
    type_first_day(desktop, "1993-10-29");
    desktop.key("Return");
    CHECK(film_in(desktop.home()) == film_of("1993-10-29", "1994-12-31"));
}

TEST_CASE("a film begins with the range that is played, and shows both days of a comparison") {
    Desktop desktop({"--fresh", "--state",
                     "terrachron-state:1;date=1993-08-23;compare=side-by-side;with=1992-12-31;"
                     "range=1992-05-01/1992-05-20;end"});
    choose_gif(desktop);
    desktop.key("Return");
    CHECK(film_in(desktop.home()) == film_of("1992-05-01", "1992-05-20"));
}
