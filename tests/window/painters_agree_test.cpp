#include "app/paint/raster_painter.hpp"
#include "app/paint/sfml_painter.hpp"
#include "tests/support/sample_picture.hpp"
#include "tests/support/similarity.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace viewer;

namespace {

Raster raster_of(const sf::Image& image) {
    Raster raster(static_cast<int>(image.getSize().x), static_cast<int>(image.getSize().y));
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x) {
            const sf::Color c = image.getPixel(static_cast<unsigned>(x), static_cast<unsigned>(y));
            const std::uint8_t bytes[] = {c.b, c.g, c.r, c.a};
            std::copy(std::begin(bytes), std::end(bytes), raster.row(y) + 4 * x);
        }
    return raster;
}

Raster in_the_window(const DisplayList& list, double scale) {
    const Raster size = paint_raster(list, scale);
    sf::RenderTexture texture;
    REQUIRE(texture.create(static_cast<unsigned>(size.width), static_cast<unsigned>(size.height)));
    SfmlPainter().draw(list, texture, scale);
    texture.display();
    return raster_of(texture.getTexture().copyToImage());
}

DisplayList picture_of(Shape shape) {
    return {80, 60, {255, 255, 255}, {{Role::label, no_subject, std::move(shape)}}};
}

/// The largest difference between two pictures in any channel of any pixel.
int largest_difference(const Raster& a, const Raster& b) {
    REQUIRE(a.pixels.size() == b.pixels.size());
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        largest = std::max(largest, std::abs(a.pixels[i] - b.pixels[i]));
    return largest;
}

}  // namespace

TEST_CASE("window and files show the same picture") {
    const DisplayList list = test::sample_picture();
    for (const double scale : {1.0, 1.5, 2.0}) {
        CAPTURE(scale);
        const double alike = test::similarity(paint_raster(list, scale), in_the_window(list, scale));
        CHECK(alike > 0.999);
    }
}

TEST_CASE("window and files show the same letters, but for the rounding of colours") {
    const DisplayList list =
        picture_of(Text{{5.3, 40.7}, "Şuşa Շ", 17, Weight::bold, {20, 30, 40}, 0, {250, 200, 100}, 2});
    CHECK(largest_difference(paint_raster(list, 1.3), in_the_window(list, 1.3)) <= 2);
}

TEST_CASE("square boxes on whole pixels are sharp in the window") {
    const DisplayList list = picture_of(Box{{10, 10, 30, 20}, 0, {230, 130, 60}, {10, 20, 30}, 2});
    CHECK(paint_raster(list, 1) == in_the_window(list, 1));
}

TEST_CASE("what leaves the page is cut off in the window") {
    sf::RenderTexture texture;
    REQUIRE(texture.create(100, 60));
    texture.clear(sf::Color::Red);
    SfmlPainter().draw(picture_of(Box{{-50, -50, 500, 500}, 0, {0, 0, 0}, {}, 0}), texture, 1);
    texture.display();
    const sf::Image image = texture.getTexture().copyToImage();
    CHECK(image.getPixel(79, 30) == sf::Color::Black);
    CHECK(image.getPixel(80, 30) == sf::Color::Red);
}
