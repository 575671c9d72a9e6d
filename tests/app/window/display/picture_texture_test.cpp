#include "app/window/display/picture_texture.hpp"

#include "tests/support/window_shot.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <catch2/catch.hpp>

using namespace viewer;

namespace {

constexpr int width = 40;
constexpr int height = 30;

Raster filled(int columns, int rows, Colour colour) {
    Raster raster(columns, rows);
    fill_box(raster, whole(raster), colour);
    return raster;
}

constexpr Colour red{255, 0, 0};
constexpr Colour blue{0, 0, 255};
constexpr Colour green{0, 255, 0};

/// Red above, blue below the middle; a green column on the left of the lower half.
Raster flag() {
    auto raster = filled(width, height, red);
    fill_box(raster, {0, height / 2, width, height}, blue);
    fill_box(raster, {0, height / 2, 4, height}, green);
    return raster;
}

struct Screen {
    sf::RenderWindow window{sf::VideoMode(width, height), "test", sf::Style::None};
    PictureTexture picture;

    Screen() {
        window.clear(sf::Color::White);
        begin_pictures(width, height);
    }
    Colour at(int x, int y) { return test::pixel(test::shot(window), x, y); }
};

}  // namespace

TEST_CASE("a picture stands upright in the window, to the pixel") {
    Screen screen;
    screen.picture.take(flag(), {});
    screen.picture.draw({0, 0, width, height}, {0, 0, width, height});
    CHECK(test::shot(screen.window) == flag());
}

TEST_CASE("of a picture of the same size only the boxes that changed are taken over") {
    Screen screen;
    screen.picture.take(flag(), {});
    screen.picture.take(filled(width, height, green), {{10, 2, 20, 8}, {30, 20, 31, 21}});
    screen.picture.draw({0, 0, width, height}, {0, 0, width, height});
    auto expected = flag();
    fill_box(expected, {10, 2, 20, 8}, green);
    fill_box(expected, {30, 20, 31, 21}, green);
    CHECK(test::shot(screen.window) == expected);
}

TEST_CASE("a picture of another size is taken over as a whole") {
    Screen screen;
    screen.picture.take(filled(7, 5, green), {});
    screen.picture.take(flag(), {{0, 0, 1, 1}});
    CHECK(screen.picture.width() == width);
    screen.picture.draw({0, 0, width, height}, {0, 0, width, height});
    CHECK(test::shot(screen.window) == flag());
}

TEST_CASE("a part is stretched, and what lies outside the picture draws nothing") {
    Screen screen;
    screen.picture.take(flag(), {});
    screen.picture.draw({-20, 0, 40, 30}, {0, 0, 40, 30});
    CHECK(screen.at(10, 10) == Colour{255, 255, 255});
    CHECK(screen.at(30, 10) == red);
    screen.picture.draw({0, 12, 20, 6}, {0, 0, width, height});
    CHECK(screen.at(20, 2) == red);
    CHECK(screen.at(20, 27) == blue);
    CHECK(screen.at(3, 27) == green);
}

TEST_CASE("what is transparent shows what was drawn before") {
    Screen screen;
    auto cards = filled(width, height, {0, 0, 0, 0});
    fill_box(cards, {0, 0, 10, 30}, blue);
    screen.picture.take(cards, {});
    screen.picture.draw({0, 0, width, height}, {0, 0, width, height}, PictureTexture::Mixing::over);
    CHECK(screen.at(5, 5) == blue);
    CHECK(screen.at(15, 5) == Colour{255, 255, 255});
}

TEST_CASE("a part of the window is filled with one colour") {
    Screen screen;
    fill_window({5, 6, 15, 10}, green, height);
    CHECK(screen.at(5, 6) == green);
    CHECK(screen.at(14, 9) == green);
    CHECK(screen.at(15, 9) == Colour{255, 255, 255});
    CHECK(screen.at(5, 5) == Colour{255, 255, 255});
}
