#include "app/paint/raster_painter.hpp"
#include "app/paint/sfml_painter.hpp"
#include "app/scene/clip_items.hpp"
#include "tests/support/many_regions.hpp"
#include "tests/support/similarity.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace viewer;

namespace {

Raster shown_by(SfmlPainter& painter, const DisplayList& list) {
    sf::RenderTexture texture;
    REQUIRE(texture.create(800, 600));
    painter.draw(list, texture, 1);
    texture.display();
    const auto image = texture.getTexture().copyToImage();
    Raster raster(800, 600);
    for (int y = 0; y < 600; ++y)
        for (int x = 0; x < 800; ++x) {
            const auto c = image.getPixel(static_cast<unsigned>(x), static_cast<unsigned>(y));
            const std::uint8_t bytes[] = {c.b, c.g, c.r, c.a};
            std::copy(std::begin(bytes), std::end(bytes), raster.row(y) + 4 * x);
        }
    return raster;
}

/// Rims are made wider and narrower again in place, which rounds.
int largest_difference(const Raster& a, const Raster& b) {
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        largest = std::max(largest, std::abs(a.pixels[i] - b.pixels[i]));
    return largest;
}

}  // namespace

TEST_CASE("a mosaic in the window looks like the same outlines in a file") {
    const auto map = test::many_regions(40, 120);
    SfmlPainter painter;
    for (const double nearer : {1.0, 2.0}) {
        auto window = test::settings_of(map, true);
        auto file = test::settings_of(map, false);
        window.camera.metres_per_unit /= nearer;
        file.camera = window.camera;
        CAPTURE(nearer);
        CHECK(test::similarity(paint_raster(build_scene(map, file), 1),
                               shown_by(painter, build_scene(map, window))) >= 0.97);
    }
}

TEST_CASE("a recoloured mosaic is the picture of a new one") {
    const auto map = test::many_regions(40, 120);
    auto settings = test::settings_of(map, true);
    SfmlPainter kept;
    shown_by(kept, build_scene(map, settings));
    settings.day = test::day("1901-06-01");
    const auto later = build_scene(map, settings);
    SfmlPainter fresh;
    CHECK(largest_difference(shown_by(kept, later), shown_by(fresh, later)) <= 2);
}

TEST_CASE("another theme recolours the whole mosaic") {
    const auto map = test::many_regions(40, 120);
    auto settings = test::settings_of(map, true);
    SfmlPainter kept;
    const auto light = shown_by(kept, build_scene(map, settings));
    settings.theme = ThemeName::dark;
    const auto list = build_scene(map, settings);
    SfmlPainter fresh;
    const auto dark = shown_by(kept, list);
    CHECK(largest_difference(dark, shown_by(fresh, list)) <= 2);
    CHECK_FALSE(dark == light);
}

TEST_CASE("a mosaic keeps within its part of a page with two maps") {
    const auto map = test::many_regions(40, 120);
    auto list = build_scene(map, test::settings_of(map, true));
    std::erase_if(list.items, [](const Item& item) { return !std::holds_alternative<Mosaic>(item.shape); });
    list.items = clipped_items(list.items, {0, 0, 400, 600});
    SfmlPainter painter;
    const auto raster = shown_by(painter, list);
    const auto paper = [&](int x) {
        const auto* pixel = raster.row(300) + 4 * x;
        return pixel[2] == list.paper.red && pixel[1] == list.paper.green && pixel[0] == list.paper.blue;
    };
    int drawn = 0;
    for (int x = 300; x < 400; ++x) drawn += paper(x) ? 0 : 1;
    CHECK(drawn > 0);
    for (int x = 401; x < 800; ++x) REQUIRE(paper(x));
}
