#include "app/window/picture_target.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <catch2/catch.hpp>

using namespace viewer;

namespace {

constexpr unsigned width = 40;
constexpr unsigned height = 30;
constexpr auto both = {PictureTarget::Rows::like_window, PictureTarget::Rows::like_opengl};

/// Red above, blue below the middle; a green column on the left of the lower half.
Raster flag() {
    Raster raster(width, height);
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x) {
            auto* pixel = raster.row(y) + 4 * x;
            const bool above = y < raster.height / 2;
            pixel[0] = !above && x >= 4 ? 255 : 0;
            pixel[1] = !above && x < 4 ? 255 : 0;
            pixel[2] = above ? 255 : 0;
            pixel[3] = 255;
        }
    return raster;
}

sf::Image shown(sf::RenderWindow& window) {
    sf::Texture texture;
    texture.create(width, height);
    texture.update(window);
    return texture.copyToImage();
}

}  // namespace

TEST_CASE("a picture taken over stands upright in the window, whichever way its rows lie") {
    for (const auto rows : both) {
        sf::RenderWindow window(sf::VideoMode(width, height), "test", sf::Style::None);
        PictureTarget target(width, height, rows);
        target.take(flag());
        target.copy_to_window(0, 0, height);
        const auto image = shown(window);
        CHECK(image.getPixel(20, 2) == sf::Color::Red);
        CHECK(image.getPixel(20, 27) == sf::Color::Blue);
        CHECK(image.getPixel(1, 27) == sf::Color::Green);
    }
}

TEST_CASE("a part is drawn stretched and upright, whichever way the rows lie") {
    for (const auto rows : both) {
        sf::RenderWindow window(sf::VideoMode(width, height), "test", sf::Style::None);
        PictureTarget target(width, height, rows);
        target.take(flag());
        target.draw_part({0, 12, 20, 6}, {0, 0, width, height}, window);
        const auto image = shown(window);
        CHECK(image.getPixel(20, 2) == sf::Color::Red);
        CHECK(image.getPixel(20, 27) == sf::Color::Blue);
        CHECK(image.getPixel(3, 27) == sf::Color::Green);
    }
}
