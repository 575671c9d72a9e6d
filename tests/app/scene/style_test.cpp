#include "app/scene/style.hpp"

#include "app/scene/scene_settings.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

TEST_CASE("colours are read from six digits") {
    CHECK(colour_from("#E69F00") == Colour{0xE6, 0x9F, 0x00, 255});
    CHECK(colour_from("#56b4e9") == Colour{0x56, 0xB4, 0xE9, 255});
    for (const char* text : {"", "red", "#FFF", "E69F00", "#E69F001"})
        CHECK(colour_from(text) == Colour{0, 0, 0, 255});
}

TEST_CASE("contrast goes from 1 to 21") {
    CHECK(contrast(colour_from("#FFFFFF"), colour_from("#000000")) == Approx(21));
    CHECK(contrast(colour_from("#123456"), colour_from("#123456")) == Approx(1));
    CHECK(contrast(colour_from("#767676"), colour_from("#FFFFFF")) == Approx(4.54).margin(0.005));
    CHECK(contrast(colour_from("#FFFFFF"), colour_from("#767676")) == Approx(4.54).margin(0.005));
}

TEST_CASE("in every theme text can be read on what it lies on") {
    for (const auto& choice : theme_choices()) {
        CAPTURE(choice.title);
        const auto& theme = theme_of(choice.name);
        for (const auto ground : {theme.land, theme.neighbour, theme.card}) {
            CHECK(contrast(theme.text, ground) >= 4.5);
            CHECK(contrast(theme.secondary, ground) >= 4.5);
        }
        for (const auto text : {theme.link, theme.emphasis, theme.agree})
            CHECK(contrast(text, theme.card) >= 4.5);
        CHECK(contrast(theme.changed_rim, theme.land) >= 4.5);
        CHECK(contrast(theme.lost_rim, theme.land) >= 4.5);
        CHECK(contrast(theme.district_name, theme.land) >= 4.5);
        CHECK(contrast(theme.country_name, theme.land) >= 4.5);
        CHECK(contrast(theme.country_name, theme.neighbour) >= 4.5);
    }
}

TEST_CASE("in every theme rims stand out from the land and hatches from what they lie on") {
    for (const auto& choice : theme_choices()) {
        CAPTURE(choice.title);
        const auto& theme = theme_of(choice.name);
        CHECK(contrast(theme.country_rim, theme.land) >= 3);
        CHECK(contrast(theme.region_rim, theme.land) >= 3);
        CHECK(contrast(theme.lost_hatch, theme.lost) >= 3);
    }
}

TEST_CASE("the high contrast theme has the strongest text") {
    CHECK(contrast(theme_of(ThemeName::contrast).secondary, theme_of(ThemeName::contrast).card) >= 7);
}

TEST_CASE("a mixture lies between its two colours") {
    CHECK(mixed({0, 0, 0}, {200, 100, 50}, 0) == Colour{0, 0, 0});
    CHECK(mixed({0, 0, 0}, {200, 100, 50}, 1) == Colour{200, 100, 50});
    CHECK(mixed({0, 0, 0}, {200, 100, 50}, 0.5) == Colour{100, 50, 25});
    CHECK(mixed({0, 0, 0}, {200, 100, 50}, 7) == Colour{200, 100, 50});
    CHECK(with_alpha({1, 2, 3}, 300).alpha == 255);
    CHECK(with_alpha({1, 2, 3}, -5).alpha == 0);
}

TEST_CASE("a unit is one at 1920x1080, grows with the page and never gets too small to read") {
    CHECK(unit_for(1920, 1080) == Approx(1));
    CHECK(unit_for(3840, 2160) == Approx(2));
    for (const auto& [width, height] :
         {std::pair{1280.0, 720.0}, std::pair{640.0, 360.0}, std::pair{200.0, 200.0}})
        CHECK(unit_for(width, height) * 15 >= 11 - 1e-9);
}
