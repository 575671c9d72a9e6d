#include "app/export/films/film_frames.hpp"

#include "app/paint/raster_painter.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

Film film_of(double width, double height, int highlight_days) {
    auto settings = test::settings_on("1993-08-23", width, height);
    settings.highlight_days = 1;
    Film film{test::map(), settings, {}, 30, 1, false, "", ""};
    film.plan.highlight_days = highlight_days;
    return film;
}

/// Paints runs of days around every change and compares each frame with a picture drawn anew.
void agrees(double width, double height, int highlight_days) {
    const auto film = film_of(width, height, highlight_days);
    auto settings = film.settings;
    settings.highlight_days = highlight_days;
    FilmFrames frames(film);
    Raster before;
    for (const auto& change : test::map().steps) {
        for (const int shift : {-1, 0, 1, highlight_days}) {
            settings.day = change.day + shift;
            const auto changed = frames.paint(settings.day);
            const auto anew = paint_raster(build_scene(test::map(), settings), 1);
            CAPTURE(geodata::iso_text(settings.day), width, highlight_days);
            CHECK((frames.frame() == anew));
            for (int y = 0; y < before.height; ++y) {
                if (!touches(changed, {y, y + 1})) {
                    CHECK(std::equal(anew.row(y), anew.row(y) + anew.stride, before.row(y)));
                }
            }
            before = anew;
        }
    }
}

}  // namespace

TEST_CASE("a frame of a film is to the pixel the picture of its day") {
    agrees(960, 540, 1);
    agrees(960, 540, 24);
}

TEST_CASE("so it is where cards crowd the page") { agrees(420, 300, 5); }

TEST_CASE("what lies over the map and below it is painted with each frame") {
    auto film = film_of(640, 330, 1);
    film.below = 30;
    film.over = [](const MapData&, geodata::Day on) {
        const double x = on.number % 600;
        return std::vector<Item>{
            {Role::card, no_subject, Box{{0, 330, 640, 30}, 0, {255, 255, 255, 255}, {}, 0}},
            {Role::card, no_subject, Box{{x, 335, 20, 20}, 0, {0, 0, 200, 255}, {}, 0}}};
    };
    CHECK(frame_size(film).height == 360);
    FilmFrames frames(film);
    auto settings = film.settings;
    for (const char* date : {"1992-05-17", "1992-05-18", "1992-05-19", "1993-02-10", "1993-02-11"}) {
        settings.day = test::day(date);
        frames.paint(settings.day);
        auto list = build_scene(test::map(), settings);
        list.height = 360;
        for (auto& item : film.over(test::map(), settings.day)) list.items.push_back(item);
        CAPTURE(date);
        CHECK((frames.frame() == paint_raster(list, 1)));
    }
}

TEST_CASE("the day after, over the same map, only rows of the card with the date change") {
    const auto film = film_of(1920, 1080, 1);
    FilmFrames frames(film);
    frames.paint(test::day("1993-02-10"));
    const auto changed = frames.paint(test::day("1993-02-11"));
    REQUIRE_FALSE(changed.empty());
    CHECK(changed.back().end < 300);
}
